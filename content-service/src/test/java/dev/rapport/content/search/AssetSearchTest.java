package dev.rapport.content.search;

import static dev.rapport.content.ContentApi.ASSETS;
import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.bare;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.testkit.Organizations.ACME;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.content.ContentApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AssetSearchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void ranksANameBeforeWhatIsSaidToTheBuyer() {
        String word = word();
        String inProof = asset(Map.of("Proof", "Measured with " + word));
        String inName = asset(Map.of("Name", word));
        search(word)
                .body("matching", equalTo("WORDS"))
                .body("total", equalTo(2))
                .body("hits.assetId", contains(inName, inProof))
                .body("hits.matchedIn", contains(List.of("Name"), List.of("Proof")))
                .body("next", nullValue());
    }

    @Test
    void findsWhatIsWrittenInTheNewestFileTogetherWithTheRest() {
        String word = word();
        String asset = asset(Map.of("Name", "Cards " + word));
        upload(asset, "first" + word);
        await().atMost(PATIENCE).until(() -> found("first" + word + " cards").equals(List.of(asset)));
        search("first" + word + " cards")
                .body("hits[0].matchedIn", contains("Name", "File"))
                .body(
                        "hits[0].highlights.find { it.field == 'File' }.parts.find { it.matched }.text",
                        equalTo("first" + word));
        upload(asset, "second" + word);
        await().atMost(PATIENCE).until(() -> found("second" + word).equals(List.of(asset)));
        assertEquals(List.of(), found("first" + word));
        as("marketing")
                .post("/api/assets/" + asset + "/versions/1/restoration")
                .then()
                .statusCode(201);
        assertEquals(List.of(asset), found("first" + word));
    }

    @Test
    void followsEveryChangeAtOnce() {
        String before = word();
        String after = word();
        String asset = asset(Map.of("Name", before, "Language", "de"));
        ContentApi.patch("marketing", asset, Map.of("Name", after, "Language", "fr", "Personas", "Chief " + after))
                .statusCode(204);
        assertEquals(List.of(), found(before));
        search(after)
                .body("hits[0].language", equalTo("fr"))
                .body("facets.find { it.facet == 'persona' }.values.value", contains("Chief " + after));
        as("marketing").delete(ASSETS + asset).then().statusCode(204);
        assertEquals(List.of(), found(after));
    }

    @Test
    void takesSpellingsWhereNoAssetHasTheWords() {
        String word = word();
        String asset = asset(Map.of("Name", "Telematics" + word));
        search("telemattics" + word)
                .body("matching", equalTo("SPELLING"))
                .body("total", equalTo(1))
                .body("hits.assetId", contains(asset))
                .body("hits[0].matchedIn", contains("Name"));
    }

    @Test
    void takesNoSpellingsWhereOnlyTheChoiceLeavesNothing() {
        String word = word();
        asset(Map.of("Name", "Telematics" + word));
        asset(Map.of("Name", "Telemattics" + word, "Type", "DEMO"));
        search("telematics" + word, "type", "DEMO")
                .body("matching", equalTo("WORDS"))
                .body("total", equalTo(0))
                .body("hits", empty());
    }

    @Test
    void takesValuesOfAFacetAsAlternativesAndFacetsTogether() {
        String word = word();
        String card = asset(Map.of("Name", word, "Type", "BATTLECARD", "Stages", "SQL"));
        String demo = asset(Map.of("Name", word, "Type", "DEMO", "Stages", "MQL"));
        asset(Map.of("Name", word, "Type", "DECK", "Stages", "MQL"));
        search(word, "type", "battlecard", "type", "DEMO").body("hits.assetId", containsInAnyOrder(card, demo));
        search(word, "type", "BATTLECARD", "type", "DEMO", "stage", "MQL")
                .body("hits.assetId", contains(demo))
                .body("total", equalTo(1))
                .body("facets.find { it.facet == 'type' }.values.value", containsInAnyOrder("DECK", "DEMO"))
                .body("facets.find { it.facet == 'stage' }.values.value", containsInAnyOrder("MQL", "SQL"));
    }

    @Test
    void tellsTheHundredMostFrequentValuesAndThoseChosen() {
        String word = word();
        String personas = IntStream.range(100, 220).mapToObj(i -> "P" + i).collect(Collectors.joining(";"));
        asset(Map.of("Name", word, "Personas", personas));
        String facet = "facets.find { it.facet == 'persona' }";
        search(word).body(facet + ".distinctValues", equalTo(120)).body(facet + ".values", hasSize(100));
        search(word, "persona", "p219")
                .body(facet + ".values", hasSize(101))
                .body(facet + ".values[100].value", equalTo("P219"));
    }

    @Test
    void readsPhrasesAlternativesExclusionsAndBeginnings() {
        String word = word();
        String first = asset(Map.of("Name", word + " saves fuel"));
        String second = asset(Map.of("Name", word + " fuel saves"));
        assertEquals(List.of(first), found("\"" + word + " saves fuel\""));
        assertEquals(List.of(second), found(word + " AND NOT \"saves fuel\""));
        search(word.substring(0, 20) + "*").body("hits.assetId", hasItems(first, second));
    }

    @Test
    void seesNothingOfAnotherOrganisation() {
        String word = word();
        asset(Map.of("Name", word));
        as(GLOBEX, "sales")
                .queryParam("q", word)
                .get("/api/assets/search")
                .then()
                .statusCode(200)
                .body("total", equalTo(0))
                .body("hits", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketing", "sales", "sales-head", "executive", "integration", "admin"})
    void isForWhoeverReadsAssets(String role) {
        as(role).get("/api/assets/search?limit=1").then().statusCode(200).body("hits", hasSize(1));
    }

    /** Whatever somebody writes comes back as text, cut at the words that were looked for and nowhere else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script> %s <img src=x onerror='alert(2)'> & more",
                "<b>%s</b> [[%s]] {{%s}}",
                "\u0002not marked\u0003 \u0004 %s \u0003\u0002",
                "\"},{\"matched\":true,\"text\":\"x %s"
            })
    void showsHostileTextsAsTextAlone(String hostile) {
        String word = word();
        String written = hostile.replace("%s", word);
        asset(Map.of("Proof", written));
        var hit = search(word).body("total", equalTo(1)).extract().jsonPath();
        List<Map<String, Object>> parts = hit.getList("hits[0].highlights.find { it.field == 'Proof' }.parts");
        assertEquals(
                List.of(word),
                parts.stream()
                        .filter(part -> (boolean) part.get("matched"))
                        .map(part -> part.get("text"))
                        .distinct()
                        .toList());
        String shown = parts.stream().map(part -> (String) part.get("text")).collect(Collectors.joining());
        assertEquals("", shown.replaceAll("[^\u0002-\u0004]", ""));
    }

    private static String asset(Map<String, ?> fields) {
        Map<String, Object> all = battlecard();
        all.putAll(fields);
        return ContentApi.create("marketing", all);
    }

    private static void upload(String asset, String text) {
        bare(ACME, "marketing")
                .contentType("text/plain")
                .queryParam("fileName", "notes.txt")
                .body(text.getBytes(UTF_8))
                .post("/api/assets/" + asset + "/versions")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse search(String q, String... choice) {
        var call = as("sales").queryParam("q", q);
        for (int i = 0; i < choice.length; i += 2) {
            call.queryParam(choice[i], choice[i + 1]);
        }
        return call.get("/api/assets/search").then().statusCode(200);
    }

    private static List<String> found(String q) {
        var answer = search(q);
        return answer.extract().path("matching").equals("SPELLING")
                ? List.of()
                : answer.extract().path("hits.assetId");
    }

    /** A word that no other asset has. */
    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }
}
