package dev.rapport.content.link;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.bare;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.field;
import static dev.rapport.content.ContentApi.move;
import static dev.rapport.content.link.Links.BROWSER;
import static dev.rapport.content.link.Links.BYTES;
import static dev.rapport.content.link.Links.CONSENT;
import static dev.rapport.content.link.Links.anyLead;
import static dev.rapport.content.link.Links.awaitAllThatCameBefore;
import static dev.rapport.content.link.Links.awaitUse;
import static dev.rapport.content.link.Links.awaitUses;
import static dev.rapport.content.link.Links.buyer;
import static dev.rapport.content.link.Links.link;
import static dev.rapport.content.link.Links.open;
import static dev.rapport.content.link.Links.path;
import static dev.rapport.content.link.Links.publishedFile;
import static dev.rapport.content.link.Links.uses;
import static dev.rapport.testkit.Organizations.ACME;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a buyer gets by a link, and what is recorded of it. */
@QuarkusTest
class FollowedLinkTest {
    private static final String SELLER = Tokens.user(ACME, "sales");
    private static final String DEAL = "006000000000066AAA";
    private static final Map<String, ?> BY_MAIL = Map.of("channel", "EMAIL");

    @Inject
    @DataSource("system")
    AgroalDataSource database;

    @Test
    void leadsWhoeverHasItToTheBytes() {
        open(path(publishedFile(), BY_MAIL))
                .then()
                .statusCode(200)
                .body(equalTo(BYTES))
                .header("Content-Type", containsString("text/plain"))
                .header("Content-Disposition", containsString("attachment"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("X-Robots-Tag", containsString("noindex"))
                .header("Set-Cookie", nullValue())
                .header("Location", nullValue());
    }

    @Test
    void givesARangeAndSaysNothingToWhoHasTheBytes() {
        String path = path(publishedFile(), BY_MAIL);
        buyer().header("Range", "bytes=1-2").get(path).then().statusCode(206).body(equalTo("or"));
        String tag = open(path).header("ETag");
        buyer().header("If-None-Match", tag).get(path).then().statusCode(304);
        buyer().header("Range", "bytes=99-").get(path).then().statusCode(416);
        buyer().head(path).then().statusCode(200).header("Content-Disposition", containsString("attachment"));
    }

    @Test
    void isAUseThatNamesNobodyWhoHasNotAgreed() {
        String asset = publishedFile();
        Map<String, Object> forSomebody = new HashMap<>(BY_MAIL);
        forSomebody.put("leadId", anyLead());
        forSomebody.put("opportunityId", DEAL);
        open(path(asset, forSomebody)).then().statusCode(200);
        Map<String, Object> use = awaitUse(asset);
        assertEquals("VIEWED_BY_BUYER", use.get("Channel"));
        assertEquals(SELLER, use.get("UsedById"));
        assertEquals(true, use.get("Counts"));
        assertEquals(null, use.get("LeadId"));
        assertEquals(null, use.get("OpportunityId"));
    }

    @Test
    void namesWhoHasAgreedAndIsToldToOthers() {
        String asset = publishedFile();
        String lead = anyLead();
        Map<String, ?> consented = Map.of("channel", "CHAT", "leadId", lead, "opportunityId", DEAL, "consent", CONSENT);
        try (EventProbe probe = EventProbe.on("rapport.content.events")) {
            open(path(asset, consented)).then().statusCode(200);
            Map<String, Object> use = awaitUse(asset);
            assertEquals(lead, use.get("LeadId"));
            assertEquals(DEAL, use.get("OpportunityId"));
            var event = probe.await(
                    "ContentUsed",
                    sent -> asset.equals(sent.data().path("assetId").asText()),
                    Duration.ofSeconds(20));
            assertEquals(lead, event.data().path("leadId").asText());
            assertEquals("VIEWED_BY_BUYER", event.data().path("channel").asText());
        }
    }

    @Test
    void namesNobodyAnyMoreOnceTheConsentIsWithdrawn() {
        String asset = publishedFile();
        var made = link("sales", asset, Map.of("channel", "CHAT", "leadId", anyLead(), "consent", CONSENT));
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("ConsentText", null);
        nothing.put("ConsentVersion", null);
        nothing.put("ConsentedAt", null);
        as("sales")
                .body(nothing)
                .patch(Links.RECORDS + made.extract().path("id"))
                .then()
                .statusCode(204);
        open(path(made)).then().statusCode(200);
        assertEquals(null, awaitUse(asset).get("LeadId"));
    }

    @Test
    void isOneUseADayHoweverOftenAndByWhicheverLinkItIsFollowed() throws Exception {
        String asset = publishedFile();
        String lead = anyLead();
        Map<String, ?> consented = Map.of("channel", "CHAT", "leadId", lead, "consent", CONSENT);
        List<String> paths = List.of(path(asset, consented), path(asset, consented));
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                String path = paths.get(i % 2);
                answers.add(threads.submit(() -> {
                    start.await();
                    return open(path).statusCode();
                }));
            }
            start.countDown();
            for (Future<Integer> answer : answers) {
                assertEquals(200, answer.get());
            }
        }
        awaitUse(asset);
        open(paths.getFirst()).then().statusCode(200);
        awaitAllThatCameBefore();
        assertEquals(1, uses(asset).size());
        open(path(asset, BY_MAIL)).then().statusCode(200);
        assertEquals(2, awaitUses(asset, 2).size());
    }

    @Test
    void leadsToTheNewestVersionUnlessItStaysAtOne() {
        String asset = publishedFile();
        String first = (String) field(asset, "LatestVersionId");
        String newest = path(asset, BY_MAIL);
        String pinned = path(asset, Map.of("channel", "EMAIL", "versionId", first));
        bare(ACME, "marketing")
                .contentType("text/plain")
                .body("better words")
                .post("/api/assets/" + asset + "/versions")
                .then()
                .statusCode(201);
        open(newest).then().statusCode(200).body(equalTo("better words"));
        open(pinned).then().statusCode(200).body(equalTo(BYTES));
    }

    @Test
    void isOverOnceItIsRevokedOrExpiredOrItsAssetIsWithdrawn() throws Exception {
        String asset = publishedFile();
        var revoked = link("sales", asset, BY_MAIL);
        as("sales")
                .post("/api/links/" + revoked.extract().path("id") + "/revocation")
                .then()
                .statusCode(200);
        var expired = link("sales", asset, BY_MAIL);
        setExpiry(expired.extract().path("id"));
        String withdrawn = publishedFile();
        String toWithdrawn = path(withdrawn, BY_MAIL);
        move("marketing", withdrawn, "archiving").statusCode(200);
        for (String path : List.of(path(revoked), path(expired), toWithdrawn)) {
            open(path)
                    .then()
                    .statusCode(410)
                    .contentType("text/html")
                    .header("Cache-Control", equalTo("no-store"))
                    .body(not(containsString((String) battlecard().get("Name"))))
                    .body(not(containsString(asset)));
        }
        awaitAllThatCameBefore();
        assertEquals(List.of(), uses(asset));
    }

    private void setExpiry(String link) throws SQLException {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("update tracked_link set expires_at = now() where id = ?")) {
            statement.setLong(1, RecordId.parse(link).value());
            statement.executeUpdate();
        }
    }

    /** Nothing in a request says where to go. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/l/https%3A%2F%2Fevil.example",
                "/l/x",
                "/l/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "/l/' or '1'='1",
                "/l/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA?url=https://evil.example"
            })
    void leadsNowhereIfItIsNone(String path) {
        RestAssured.given()
                .header("X-Forwarded-For", "198.51.100.1")
                .redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(404)
                .contentType("text/html")
                .header("Location", nullValue())
                .body(containsString("leads nowhere"))
                .body(not(containsString("evil")));
    }

    @Test
    void sendsAwayWhoGuesses() {
        String path = path(publishedFile(), BY_MAIL);
        for (int i = 0; i < 20; i++) {
            guesser("2001:db8:2::" + i)
                    .get("/l/" + LinkToken.next().text())
                    .then()
                    .statusCode(404);
        }
        guesser("2001:db8:2::99")
                .get(path)
                .then()
                .statusCode(429)
                .contentType("text/html")
                .header("Retry-After", equalTo("60"));
        guesser("2001:db8:3::99").get(path).then().statusCode(200);
    }

    private static RequestSpecification guesser(String address) {
        return RestAssured.given().header("User-Agent", BROWSER).header("X-Forwarded-For", address);
    }
}
