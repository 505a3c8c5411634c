package dev.rapport.lead.capture;

import static dev.rapport.lead.User.MARKETER;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.lead.Owner;
import dev.rapport.lead.cycle.Stage;
import dev.rapport.platform.id.RecordId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Moves that become known afterwards, in any order. */
@QuarkusTest
class DatedMovesTest {
    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
    private static final List<Stage> BEYOND_INQUIRY = List.copyOf(EnumSet.range(Stage.MQL, Stage.CLOSED_WON));

    @Inject
    Owner owner;

    /** That a lead was in a stage at a moment. */
    record News(Stage stage, Instant at) {}

    /** The law, at the door and in all that is folded from the history. */
    @RepeatedTest(6)
    void leaveTheSameLeadWhateverTheirOrder(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<News> news = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Stage stage = BEYOND_INQUIRY.get(random.nextInt(BEYOND_INQUIRY.size()));
            news.add(new News(stage, START.plusSeconds(3_600L * random.nextInt(8))));
        }
        String inOrder = told(news);
        Collections.shuffle(news, random);
        news.addAll(news.subList(0, 2));
        String shuffled = told(news);
        assertEquals(MARKETER.field("Lead", inOrder, "Stage"), MARKETER.field("Lead", shuffled, "Stage"));
        assertEquals(stages(inOrder), stages(shuffled));
        assertEquals(course(inOrder), course(shuffled));
    }

    @Test
    void ofAnEarlierStageDateThoseBeforeItToo() {
        List<News> news = List.of(new News(Stage.SQL, at(3)), new News(Stage.MQL, at(1)));
        for (String lead : List.of(told(news), told(news.reversed()))) {
            assertEquals("SQL", MARKETER.field("Lead", lead, "Stage"));
            assertEquals(List.of("INQUIRY", "MQL", "SAL", "SQL"), stages(lead).get("stage"));
            assertEquals(
                    List.of(at(1).toString(), at(1).toString(), at(3).toString(), at(3).toString()),
                    stages(lead).get("enteredAt"));
        }
    }

    @Test
    void reopenNothingThatEndedAfterwards() {
        for (String end : List.of("DISQUALIFIED", "RECYCLED")) {
            String lead = MARKETER.hasLead();
            move(lead, Map.of("to", end, "reason", "A student", "at", at(5).toString()))
                    .statusCode(200);
            move(lead, Map.of("to", "MQL", "at", at(2).toString()))
                    .statusCode(200)
                    .body("stage", equalTo(end));
            assertEquals(List.of("INQUIRY", "MQL", end), stages(lead).get("stage"));
            move(lead, Map.of("to", "SAL", "reason", "Has a budget after all", "at", at(6).toString()))
                    .statusCode(200)
                    .body("stage", equalTo("SAL"));
        }
    }

    private static String told(List<News> news) {
        String lead = MARKETER.hasLead();
        news.forEach(each -> move(
                        lead, Map.of("to", each.stage().name(), "at", each.at().toString()))
                .statusCode(200));
        return lead;
    }

    private static ValidatableResponse move(String lead, Map<String, ?> body) {
        return MARKETER.post("/api/leads/" + lead + "/stage", body);
    }

    private static Map<String, List<String>> stages(String lead) {
        var history =
                MARKETER.get("/api/leads/" + lead + "/history").statusCode(200).extract();
        return Map.of("stage", history.path("stages.stage"), "enteredAt", history.path("stages.enteredAt"));
    }

    /** What stage-conversion is computed from. */
    private List<String> course(String lead) {
        return owner.read(
                "select (to_jsonb(lead_course) - 'lead_id')::text from lead_course where lead_id = ?",
                RecordId.parse(lead).value());
    }

    private static Instant at(int hours) {
        return START.plusSeconds(3_600L * hours);
    }
}
