package dev.rapport.lead.imports;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.lead.User;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Files as people have them, tried before they are done. Each test has a company of its own. */
@QuarkusTest
class ImportTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String MAPPING = """
            {"mapping": {"Surname": "LastName", "Firm": "Company", "E-mail": "Email"}}""";

    private final String company = UUID.randomUUID().toString();

    @Test
    void triesEveryRowAndWritesNothingUntilItIsCommitted() {
        String id = tried(MAPPING, file("Byron,%s,ada@%s.test,x", ",%s,,x", "Babbage,%s,nobody,x"));
        view(id).body("state", equalTo("JobComplete"))
                .body("dryRun", equalTo(true))
                .body("rows", equalTo(3))
                .body("rowsDone", equalTo(3))
                .body("rowsRefused", equalTo(2))
                .body("leftOut", contains("Shoesize"));
        rows(id, "")
                .body("dryRun", equalTo(true))
                .body("rows.row", contains(1, 2, 3))
                .body("rows.fate", contains("CREATE", "REFUSE", "REFUSE"))
                .body("rows[0].id", nullValue())
                .body("rows[1].error", containsString("REQUIRED_FIELD_MISSING"))
                .body("rows[2].error", containsString("INVALID_EMAIL_ADDRESS"))
                .body("next", nullValue());
        assertEquals(0, leads());
        MARKETER.post("/api/imports/" + id + "/commit", "").statusCode(202).body("dryRun", equalTo(false));
        ended(id);
        assertEquals(1, leads());
        rows(id, "").body("rows.fate", contains("CREATE", "REFUSE", "REFUSE")).body("rows[0].id", notNullValue());
        MARKETER.post("/api/imports/" + id + "/commit", "").statusCode(202);
        ended(id);
        assertEquals(1, leads());
    }

    @Test
    void findsRecordsAgainByTheirKey() {
        String known = MARKETER.hasLead(Map.of("ExternalId", company + "-1", "Company", company));
        String request = """
                {"operation": "upsert", "externalIdFieldName": "ExternalId",
                 "mapping": {"Number": "ExternalId", "Name": "LastName", "Firm": "Company"}}""";
        String id = tried(request, "Number,Name,Firm\n%1$s-1,New,%1$s\n%1$s-2,Other,%1$s\n".formatted(company));
        rows(id, "").body("rows.fate", contains("UPDATE", "CREATE")).body("rows.id", contains(known, null));
        assertEquals("Lovelace", MARKETER.field("Lead", known, "LastName"));
        MARKETER.post("/api/imports/" + id + "/commit", "").statusCode(202);
        ended(id);
        assertEquals("New", MARKETER.field("Lead", known, "LastName"));
        assertEquals(2, leads());
    }

    @Test
    void canDoWithoutTrying() {
        String id = form("{}", "LastName,Company\nByron,%s\n".formatted(company))
                .post("/api/imports")
                .then()
                .statusCode(202)
                .header("Location", containsString("/api/imports/"))
                .extract()
                .path("id");
        ended(id);
        assertEquals(1, leads());
    }

    @Test
    void tellsRowsInPortions() {
        String id = tried(MAPPING, file("A,%s,,x", "B,%s,,x", "C,%s,,x"));
        String next =
                rows(id, "?limit=2").body("rows.row", contains(1, 2)).extract().path("next");
        MARKETER.get(next).statusCode(200).body("rows.row", contains(3)).body("next", nullValue());
        rows(id, "?after=99").body("rows", empty());
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        failed(MAPPING, "", "empty");
        failed(MAPPING, "Surname,Firm\nByron," + company + "\n", "E-mail");
        failed("{\"mapping\": {\"Surname\": \"Lastname\", \"Firm\": \"Shoesize\"}}", "Surname,Firm\n", "Shoesize");
        failed("{\"mapping\": {\"A\": \"LastName\", \"B\": \"LastName\"}}", "A,B\n", "Duplicate field");
        failed(MAPPING, "Surname,Firm,E-mail\n\"Byron", "line");
        assertEquals(0, leads());
    }

    @Test
    void refusesWhatItCannotTake() {
        String csv = "LastName,Company\nByron," + company + "\n";
        refused(form("{\"operation\": \"delete\"}", csv), 400, "INVALIDJOB");
        refused(form("{\"operation\": \"upsert\"}", csv), 400, "INVALIDJOB");
        refused(form("{\"object\": \"Shoe\"}", csv), 400, "INVALID_TYPE");
        refused(form("{\"mapping\": {}}", csv), 400, "INVALIDJOB");
        refused(form("{\"mapping\": {\"A\": \" \"}}", csv), 400, "INVALIDJOB");
        refused(form("{\"mapping\": {\"A\": null}}", csv), 400, "INVALIDJOB");
        refused(form("{\"mapping\": ", csv), 400, "JSON_PARSER_ERROR");
        refused(form("{\"object\": \"SalesCycle\"}", csv), 403, "INSUFFICIENT_ACCESS_OR_READONLY");
        refused(
                MARKETER.request().contentType(ContentType.MULTIPART).multiPart("import", "{}", "application/json"),
                400,
                "REQUIRED_FIELD_MISSING");
        code(form("{}", csv).post("/api/imports?dryRun=maybe").then(), 400, "INVALID_PARAMETER");
        code(MARKETER.request().body(csv).post("/api/imports").then(), 415, "UNSUPPORTED_MEDIA_TYPE");
        assertEquals(0, leads());
    }

    @Test
    void isItsMakersAndMarketings() {
        String id = tried(MAPPING, file("A,%s,,x"));
        code(new User(Organizations.GLOBEX, "marketing").get("/api/imports/" + id), 404, "NOT_FOUND");
        code(new User(Organizations.ACME, "sales-head").get("/api/imports/" + id + "/rows"), 404, "NOT_FOUND");
        code(SELLER.get("/api/imports/" + id), 403, "INSUFFICIENT_ACCESS");
        code(SELLER.post("/api/imports/" + id + "/commit", ""), 403, "INSUFFICIENT_ACCESS");
        code(MARKETER.get("/api/imports/nonsense"), 400, "MALFORMED_ID");
        code(MARKETER.get("/api/imports/" + id + "/rows?limit=0"), 400, "INVALID_PARAMETER");
        MARKETER.get("/services/data/v60.0/jobs/ingest").statusCode(200).body("records.id", not(hasItem(id)));
    }

    @Test
    void aFileThatCannotBeReadCannotBeCommitted() {
        String id = form(MAPPING, "")
                .post("/api/imports?dryRun=true")
                .then()
                .extract()
                .path("id");
        over(id);
        code(MARKETER.post("/api/imports/" + id + "/commit", ""), 400, "INVALIDJOBSTATE");
    }

    private String file(String... rows) {
        StringBuilder csv = new StringBuilder("Surname,Firm,E-mail,Shoesize\n");
        for (String row : rows) {
            csv.append(row.replace("%s", company)).append('\n');
        }
        return csv.toString();
    }

    private static RequestSpecification form(String request, String csv) {
        return MARKETER.request()
                .contentType(ContentType.MULTIPART)
                .multiPart("import", request, "application/json")
                .multiPart("file", "leads.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    private static String tried(String request, String csv) {
        String id = form(request, csv)
                .post("/api/imports?dryRun=true")
                .then()
                .statusCode(202)
                .body("dryRun", equalTo(true))
                .extract()
                .path("id");
        ended(id);
        return id;
    }

    private static void failed(String request, String csv, String why) {
        String id = form(request, csv)
                .post("/api/imports?dryRun=true")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        over(id);
        view(id).body("state", equalTo("Failed")).body("error", containsString(why));
        rows(id, "").body("rows", hasSize(0));
    }

    private static void refused(RequestSpecification form, int status, String code) {
        code(form.post("/api/imports?dryRun=true").then(), status, code);
    }

    private static void code(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).body("[0].errorCode", equalTo(code));
    }

    private static void ended(String id) {
        over(id);
        view(id).body("state", equalTo("JobComplete"));
    }

    private static void over(String id) {
        await().atMost(PATIENCE)
                .until(() -> !view(id).extract().<String>path("state").matches("UploadComplete|InProgress"));
    }

    private static ValidatableResponse view(String id) {
        return MARKETER.get("/api/imports/" + id).statusCode(200);
    }

    private static ValidatableResponse rows(String id, String query) {
        return MARKETER.get("/api/imports/" + id + "/rows" + query).statusCode(200);
    }

    private int leads() {
        return MARKETER.request()
                .queryParam("q", "SELECT Id FROM Lead WHERE Company = '" + company + "'")
                .get("/services/data/v60.0/query")
                .then()
                .extract()
                .path("totalSize");
    }
}
