package dev.rapport.feedback.mention;

import static dev.rapport.feedback.mention.Person.CTO;
import static dev.rapport.feedback.mention.Person.MARKETER;
import static dev.rapport.feedback.mention.Person.SELLER;
import static dev.rapport.feedback.mention.Person.SUPPORTER;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody of marketing tries to post an answer to a security claim, by every door there is. */
@QuarkusTest
class RightVoiceDoorsTest {
    private static final String DATA = "/services/data/v60.0/";
    private static final Map<String, String> POSTED = Map.of("Status", "POSTED");

    private String id;

    /** Approved by the CTO: nothing is left to do but to post it. */
    @BeforeEach
    void anApprovedAnswerToASecurityClaim() {
        id = Heard.in(MentionStatus.APPROVED, ClaimType.SECURITY, CTO);
    }

    @AfterEach
    void nothingWasPosted() {
        assertTrue(Set.of("APPROVED", "DRAFTED").contains(Heard.status(id)), () -> Heard.status(id));
    }

    @Test
    void byTheVerb() {
        refused(MARKETER.post(Heard.path(id) + "/posting", Map.of()));
    }

    @Test
    void byApprovingADraftOfTheirOwn() {
        MARKETER.post(Heard.path(id) + "/drafts", Map.of("text", "We are the safest."))
                .statusCode(200);
        refused(MARKETER.post(Heard.path(id) + "/approval", Map.of("draftId", Heard.draftOf(id))));
        refused(MARKETER.patch(id, Map.of("Status", "APPROVED")));
    }

    @Test
    void byAWriteOfTheRecord() {
        refused(MARKETER.patch(id, POSTED));
        refused(MARKETER.patch(id, Map.of("Status", "POSTED", "PostedUrl", "https://x.example/1")));
    }

    @Test
    void byAnUpsert() {
        String key = MARKETER.get(Person.RECORDS + "Mention/" + id).extract().path("ExternalKey");
        refused(MARKETER.request()
                .body(POSTED)
                .patch(Person.RECORDS + "Mention/ExternalKey/{key}", key)
                .then());
    }

    @Test
    void byAComposite() {
        MARKETER.post(
                        DATA + "composite",
                        Map.of(
                                "compositeRequest",
                                List.of(Map.of(
                                        "method",
                                        "PATCH",
                                        "url",
                                        Person.RECORDS + "Mention/" + id,
                                        "referenceId",
                                        "post",
                                        "body",
                                        POSTED))))
                .statusCode(200)
                .body("compositeResponse[0].httpStatusCode", equalTo(403))
                .body("compositeResponse[0].body[0].errorCode", equalTo("WRONG_VOICE"));
        MARKETER.post(
                        DATA + "composite/batch",
                        Map.of(
                                "batchRequests",
                                List.of(Map.of(
                                        "method",
                                        "PATCH",
                                        "url",
                                        "v60.0/sobjects/Mention/" + id,
                                        "richInput",
                                        POSTED))))
                .statusCode(200)
                .body("results[0].statusCode", equalTo(403));
        MARKETER.post(
                        DATA + "composite/graph",
                        Map.of(
                                "graphs",
                                List.of(Map.of(
                                        "graphId",
                                        "1",
                                        "compositeRequest",
                                        List.of(Map.of(
                                                "method",
                                                "PATCH",
                                                "url",
                                                Person.RECORDS + "Mention/" + id,
                                                "referenceId",
                                                "post",
                                                "body",
                                                POSTED))))))
                .statusCode(200)
                .body("graphs[0].isSuccessful", equalTo(false));
    }

    @Test
    void byACollection() {
        Map<String, Object> record = new HashMap<>(POSTED);
        record.put("attributes", Map.of("type", "Mention"));
        record.put("id", id);
        MARKETER.request()
                .body(Map.of("allOrNone", false, "records", List.of(record)))
                .patch(DATA + "composite/sobjects")
                .then()
                .statusCode(200)
                .body("[0].success", equalTo(false))
                .body("[0].errors[0].statusCode", equalTo("WRONG_VOICE"));
    }

    /** A tree makes new records; neither is a mention born answered, nor is a draft an approval. */
    @Test
    void byATree() {
        Map<String, Object> mention = new HashMap<>(Map.of(
                "attributes", Map.of("type", "Mention", "referenceId", "m"),
                "Source", "forum",
                "ExternalId", "tree-" + id,
                "Url", "https://forum.example/tree/" + id,
                "PublishedAt", "2026-01-05T09:00:00Z",
                "Text", "They were hacked.",
                "ClaimType", "SECURITY",
                "Status", "POSTED"));
        MARKETER.post(DATA + "composite/tree/Mention", Map.of("records", List.of(mention)))
                .statusCode(400)
                .body("results[0].errors[0].statusCode", equalTo("ILLEGAL_TRANSITION"));
    }

    @Test
    void byABulkJob() {
        String job = MARKETER.post(DATA + "jobs/ingest", Map.of("operation", "update", "object", "Mention"))
                .statusCode(200)
                .extract()
                .path("id");
        String path = DATA + "jobs/ingest/" + job;
        MARKETER.request()
                .contentType("text/csv")
                .body("Id,Status\n" + id + ",POSTED\n")
                .put(path + "/batches")
                .then()
                .statusCode(201);
        MARKETER.request()
                .body(Map.of("state", "UploadComplete"))
                .patch(path)
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Set.of("JobComplete", "Failed")
                        .contains(MARKETER.get(path).extract().<String>path("state")));
        MARKETER.get(path).body("numberRecordsFailed", equalTo(1));
        String failed = MARKETER.get(path + "/failedResults").extract().asString();
        assertTrue(failed.contains("WRONG_VOICE"), failed);
    }

    @Test
    void byMakingItAnotherClaimFirst() {
        Map<String, String> praise = Map.of("claimType", "PRAISE", "reason", "It is kindly meant");
        refused(MARKETER.post(Heard.path(id) + "/classification", praise));
        refused(MARKETER.patch(id, Map.of("ClaimType", "PRAISE", "ClassificationReason", "It is kindly meant")));
        refused(SELLER.known()
                .post(Heard.path(id) + "/classification", Map.of("claimType", "PRICE", "reason", "It is")));
        MARKETER.patch(id, Map.of("ClaimType", "PRAISE", "ClassificationReason", "So", "Status", "POSTED"))
                .statusCode(409);
    }

    @ParameterizedTest
    @MethodSource("pretenders")
    void bySomebodyWithMoreRolesThanOne(Person person) {
        refused(person.known().post(Heard.path(id) + "/posting", Map.of()));
        refused(person.patch(id, POSTED));
    }

    static List<Person> pretenders() {
        return List.of(
                new Person(911, "MARKETING", "", Set.of("marketing", "executive", "admin")),
                new Person(912, "MARKETING", "CMO", Set.of("marketing", "executive")),
                // An office that does not go with the function: the directory is of two minds, so it is no proof.
                new Person(913, "MARKETING", "CTO", Set.of("marketing", "executive")),
                // In office, but not by this token.
                new Person(914, "EXECUTIVE", "CISO", Set.of("marketing", "admin")),
                new Person(915, "EXECUTIVE", "CEO", Set.of("executive")),
                new Person(916, "SALES", "", Set.of("sales", "sales-head", "marketing")),
                new Person(917, "SUPPORT", "", Set.of("admin")));
    }

    @Test
    void bySomebodyWhomTheDirectoryDoesNotKnow() {
        refused(new Person(918, "EXECUTIVE", "CTO", Set.of("executive")).post(Heard.path(id) + "/posting", Map.of()));
        new Person(919, "EXECUTIVE", "CTO", Set.of("integration"))
                .known()
                .post(Heard.path(id) + "/posting", Map.of())
                .statusCode(403);
    }

    /** The twin: the right voice gets through each of these doors. */
    @ParameterizedTest
    @EnumSource(
            value = ClaimType.class,
            names = {"SECURITY", "ROADMAP", "TECHNICAL_FALSE"})
    void whereasTheRightVoiceIsHeard(ClaimType claim) {
        String verb = Heard.in(MentionStatus.APPROVED, claim, CTO);
        CTO.post(Heard.path(verb) + "/posting", Map.of())
                .statusCode(200)
                .body("answer.answeredAs", equalTo("TECHNOLOGY"))
                .body("answer.postedById", equalTo(CTO.id()));
        String record = Heard.in(MentionStatus.APPROVED, claim, CTO);
        CTO.patch(record, POSTED).statusCode(204);
        assertEquals("POSTED", Heard.status(record));
        Person both = new Person(920, "EXECUTIVE", "CIO", Set.of("marketing", "executive"));
        Heard.in(MentionStatus.POSTED, claim, both);
    }

    @Test
    void complaintsGoToSupportAndPricesToSales() {
        String complaint = Heard.in(MentionStatus.APPROVED, ClaimType.COMPLAINT, SUPPORTER);
        refused(MARKETER.post(Heard.path(complaint) + "/posting", Map.of()));
        refused(SELLER.known().post(Heard.path(complaint) + "/posting", Map.of()));
        SUPPORTER.post(Heard.path(complaint) + "/posting", Map.of()).statusCode(200);
        String price = Heard.in(MentionStatus.APPROVED, ClaimType.PRICE, SELLER);
        refused(MARKETER.post(Heard.path(price) + "/posting", Map.of()));
        refused(SUPPORTER.patch(price, POSTED));
        SELLER.post(Heard.path(price) + "/posting", Map.of()).statusCode(200);
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(403)
                .body("[0].errorCode", equalTo("WRONG_VOICE"))
                .body("[0].message", allOf(containsString("is for "), containsString("These may: ")));
    }
}
