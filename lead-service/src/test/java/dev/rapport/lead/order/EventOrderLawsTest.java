package dev.rapport.lead.order;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static java.util.Comparator.comparing;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.lead.Owner;
import dev.rapport.lead.User;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.contract.OtherService;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What other services say leaves the same behind in whatever order it arrives, and however often. */
@QuarkusTest
class EventOrderLawsTest {
    private static final int SEEDS = 6;
    private static final User ADMIN = new User(Organizations.ACME, "admin");
    private static final OtherService FEEDBACK = new OtherService("feedback-service");
    private static final OtherService CONTENT = new OtherService("content-service");
    private static final OtherService GATEWAY = new OtherService("gateway");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Inject
    Arrivals arrivals;

    @Inject
    Owner owner;

    @RepeatedTest(SEEDS)
    void aHandoffIsAnsweredAndClosedByTheEarliestWord(RepetitionInfo run) {
        String handoff = MARKETER.hasHandedOver(MARKETER.hasLead());
        SELLER.post("/api/handoffs/" + handoff + "/rejection", Map.of("code", "NO_TIMING"))
                .statusCode(200);
        arrivals.shuffled(
                run,
                List.of(
                        word("FeedbackAnswered", handoff, hour(1)),
                        word("FeedbackAnswered", handoff, hour(5)),
                        word("FeedbackDecided", handoff, hour(3)),
                        word("FeedbackDecided", handoff, hour(2)),
                        word("FeedbackDecided", handoff, hour(4))));
        MARKETER.get("/api/handoffs/" + handoff)
                .body("status", equalTo("CLOSED"))
                .body("answeredAt", equalTo(hour(1).toString()))
                .body("closedAt", equalTo(hour(2).toString()));
    }

    private static Said word(String type, String handoff, Instant at) {
        String feedback = newId("a20");
        Map<String, Object> facts = Map.of("feedbackId", feedback, "aboutId", handoff, "at", at.toString());
        return Said.of(FEEDBACK, type, handoff, facts);
    }

    @RepeatedTest(SEEDS)
    void aHypothesisIsWhatTheNewestVerdictSays(RepetitionInfo run) {
        String hypothesis = newId("a22");
        List<Said> verdicts = Stream.of(1, 2, 3, 3, 3)
                .flatMap(hour -> Stream.of("HypothesisValidated", "HypothesisRefuted")
                        .map(type -> Said.of(FEEDBACK, type, hypothesis, facts("hypothesisId", hypothesis, hour))))
                .toList();
        arrivals.shuffled(run, verdicts);
        Said newest = newest(verdicts);
        assertEquals(
                List.of(newest.type().equals("HypothesisValidated") + " " + newest.id()),
                owner.read(
                        "select validated || ' ' || event_id from hypothesis_verdict where hypothesis_id = ?",
                        number(hypothesis)));
    }

    @RepeatedTest(SEEDS)
    void anAnnouncementHasReachedWhatWasCountedLast(RepetitionInfo run) {
        String announcement = newId("a13");
        String campaign = MARKETER.has("Campaign", Map.of("Name", "Spring"));
        List<Said> counts = Stream.of(1, 2, 3, 4, 4, 4)
                .map(hour -> {
                    Map<String, Object> facts = facts("announcementId", announcement, hour);
                    facts.putAll(Map.of("campaignId", campaign, "acknowledged", hour));
                    facts.put("audience", 20 + ThreadLocalRandom.current().nextInt(10));
                    return Said.of(CONTENT, "AnnouncementReached", announcement, facts);
                })
                .toList();
        arrivals.shuffled(run, counts);
        Said newest = newest(counts);
        assertEquals(
                List.of(newest.facts().get("acknowledged") + " of "
                        + newest.facts().get("audience") + " " + newest.id()),
                owner.read(
                        "select acknowledged || ' of ' || audience || ' ' || event_id from announcement_reach"
                                + " where announcement_id = ?",
                        number(announcement)));
    }

    @RepeatedTest(SEEDS)
    void aPlanThatCitesAStoryIsServedByItsFirstVerification(RepetitionInfo run) {
        String story = newId("a24");
        String campaign = MARKETER.has("Campaign", Map.of("Name", "Spring"));
        List<Said> verifications = Stream.of(2, 1, 1, 3)
                .map(hour -> Said.of(FEEDBACK, "StoryVerified", story, facts("storyId", story, hour)))
                .toList();
        List<Runnable> all = new ArrayList<>(verifications);
        all.add(() -> MARKETER.post("/api/campaigns/" + campaign + "/stories", Map.of("storyId", story))
                .statusCode(200));
        arrivals.shuffled(run, all);
        Said first = verifications.stream()
                .min(comparing(EventOrderLawsTest::at).thenComparing(Said::order))
                .orElseThrow();
        MARKETER.get("/api/campaigns/" + campaign + "/gates")
                .body("gates.find { it.gate == 'STORY' }.state", equalTo("open"))
                .body(
                        "gates.find { it.gate == 'STORY' }.evidence.eventId",
                        equalTo(List.of(first.id().toString())));
    }

    @RepeatedTest(SEEDS)
    void aPlanIsContributedToByAllWhoDid(RepetitionInfo run) {
        String campaign = MARKETER.has("Campaign", Map.of("Name", "Spring"));
        List<Said> contributions = Stream.of("STAFF", "SENIOR", "HEAD", "STAFF", "CHIEF")
                .map(seniority -> {
                    Map<String, Object> facts = facts("campaignId", campaign, seniority.length());
                    facts.putAll(Map.of("function", "SALES", "seniority", seniority, "feedbackId", newId("a20")));
                    return Said.of(FEEDBACK, "PlanContributed", campaign, facts);
                })
                .toList();
        arrivals.shuffled(run, contributions);
        List<String> senior = contributions.stream()
                .filter(each -> !each.facts().get("seniority").equals("STAFF"))
                .sorted(comparing(EventOrderLawsTest::at).thenComparing(Said::order))
                .map(each -> each.id().toString())
                .toList();
        MARKETER.get("/api/campaigns/" + campaign + "/gates")
                .body("gates.find { it.gate == 'PARTICIPATION' }.evidence.eventId", equalTo(senior));
        assertEquals(
                List.of("5"),
                owner.read("select count(*) from plan_contribution where campaign_id = ?", number(campaign)));
    }

    @RepeatedTest(SEEDS)
    void anErasureIsCompletedAsOfTheLastAnswer(RepetitionInfo run) {
        String erasure = ADMIN.post("/api/leads/" + MARKETER.hasLead() + "/erasure", Map.of("reason", "Article 17"))
                .statusCode(200)
                .extract()
                .path("id");
        Instant later = Instant.parse("2031-01-01T10:00:00Z");
        arrivals.shuffled(
                run, List.of(erased(CONTENT, erasure, later), erased(FEEDBACK, erasure, later.minusSeconds(3_600))));
        ADMIN.get("/api/erasures/" + erasure)
                .body("state", equalTo("COMPLETED"))
                .body("completedAt", equalTo(later.toString()));
    }

    private static Said erased(OtherService by, String erasure, Instant at) {
        Map<String, Object> facts = Map.of("erasureId", erasure, "service", by.name(), "at", at.toString());
        return Said.of(by, "PersonalDataErased", erasure, facts);
    }

    @RepeatedTest(SEEDS)
    void aUserIsWhoTheGatewaySaidLast(RepetitionInfo run) {
        String user = newId("005");
        List<Said> changes = Stream.of(1, 2, 3, 3, 3)
                .map(hour -> {
                    Map<String, Object> facts = Map.of("userId", user, "name", "N" + UUID.randomUUID());
                    return new Said(GATEWAY, UUID.randomUUID(), hour(hour), "UserChanged", user, facts);
                })
                .toList();
        arrivals.shuffled(run, changes);
        Said newest = changes.stream()
                .max(comparing(Said::time).thenComparing(Said::order))
                .orElseThrow();
        assertEquals(
                List.of(newest.facts().get("name")),
                owner.read("select name from directory_user where id = ?", number(user)));
    }

    /** What content was used for is the living lead's touch, and everybody's own again when the merges are taken back. */
    @RepeatedTest(SEEDS)
    void aUseOfContentIsTheLivingLeadsHoweverItMeetsTheMerge(RepetitionInfo run) {
        List<String> line = List.of(MARKETER.hasLead(), MARKETER.hasLead(), MARKETER.hasLead());
        Map<Said, String> uses = new HashMap<>();
        Stream.of(0, 0, 1, 2).map(line::get).forEach(lead -> uses.put(use(lead), lead));
        List<Runnable> order = new ArrayList<>(uses.keySet());
        Random random = new Random(run.getCurrentRepetition());
        Collections.shuffle(order, random);
        int first = random.nextInt(order.size() + 1);
        order.add(first, () -> merge(line.get(1), line.get(0)));
        order.add(first + 1 + random.nextInt(order.size() - first), () -> merge(line.get(2), line.get(1)));
        order.forEach(each -> {
            each.run();
            arrivals.awaitAll(List.of(each));
        });
        uses.keySet().forEach(use -> assertEquals(List.of(line.get(2)), touched(use)));
        MARKETER.post("/api/leads/" + line.get(2) + "/unmerge", Map.of()).statusCode(200);
        MARKETER.post("/api/leads/" + line.get(1) + "/unmerge", Map.of()).statusCode(200);
        uses.forEach((use, lead) -> assertEquals(List.of(lead), touched(use)));
    }

    private static Said use(String lead) {
        Map<String, Object> facts = Map.of("leadId", lead, "assetName", "A" + UUID.randomUUID());
        return Said.of(CONTENT, "ContentUsed", newId("a12"), facts);
    }

    private static void merge(String master, String duplicate) {
        MARKETER.post("/api/leads/" + master + "/merge", Map.of("duplicateIds", List.of(duplicate)))
                .statusCode(200);
    }

    /** Whom the use is on record as a touch with. */
    private static List<String> touched(Said use) {
        return MARKETER.get("/services/data/v60.0/query?q=SELECT LeadId FROM Touch WHERE Subject = '"
                        + use.facts().get("assetName") + "'")
                .statusCode(200)
                .extract()
                .path("records.LeadId");
    }

    private static Map<String, Object> facts(String key, String id, int hour) {
        return new HashMap<>(Map.of(key, id, "at", hour(hour).toString()));
    }

    private static Said newest(List<Said> all) {
        return all.stream()
                .max(comparing(EventOrderLawsTest::at).thenComparing(Said::order))
                .orElseThrow();
    }

    private static String at(Said said) {
        return (String) said.facts().get("at");
    }

    private static Instant hour(int hours) {
        return NOON.plusSeconds(3_600L * hours);
    }

    private static long number(String id) {
        return RecordId.parse(id).value();
    }

    private static String newId(String prefix) {
        return RecordId.of(prefix, ThreadLocalRandom.current().nextLong(1_000_000_000L, 1_000_000_000_000L))
                .toString();
    }
}
