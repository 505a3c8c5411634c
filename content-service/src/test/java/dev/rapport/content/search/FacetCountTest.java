package dev.rapport.content.search;

import static dev.rapport.content.ContentApi.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.platform.id.RecordId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search counts is what one counts by hand over the rows. Each case has an organisation of its own, and a neighbour. */
@QuarkusTest
class FacetCountTest {
    private static final int ASSETS = 150;
    private static final int SEARCHES = 15;
    private static final String INSERT = """
        insert into content_asset (org_id, id, version, is_deleted, created_date, created_by_id, last_modified_date,
            last_modified_by_id, system_modstamp, owner_id, name, type, status, scope, message_type, language, stages,
            personas, industries, products, proof, outcome)
        values (?, ?, 0, ?, now(), 1, now(), 1, now(), ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''), nullif(?, ''),
            nullif(?, ''), ?, ?)\
        """;

    @Inject
    @DataSource("system")
    AgroalDataSource database;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void areThoseOfACountByHand(int seed) throws SQLException {
        Random random = new Random(seed);
        String org = RecordId.of("00D", 7_000 + seed).toString();
        List<RawAsset> assets = made(random);
        insert(org, assets);
        insert(RecordId.of("00D", 7_500 + seed).toString(), made(random));
        for (int i = 0; i < SEARCHES; i++) {
            check(
                    org,
                    assets.stream().filter(asset -> !asset.deleted()).toList(),
                    words(random),
                    choice(random, assets));
        }
    }

    private static List<RawAsset> made(Random random) {
        return IntStream.range(0, ASSETS)
                .mapToObj(i -> RawAsset.random(random, i))
                .toList();
    }

    private static List<String> words(Random random) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(_ -> RawAsset.WORDS.get(random.nextInt(RawAsset.WORDS.size())))
                .toList();
    }

    /** Values that some asset has, in some case of letters. */
    private static Map<Facet, List<String>> choice(Random random, List<RawAsset> assets) {
        Map<Facet, List<String>> choice = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> values = assets.get(random.nextInt(assets.size())).values(facet);
            if (random.nextInt(5) == 0 && !values.isEmpty()) {
                boolean bySense = facet != Facet.OWNER && random.nextBoolean();
                choice.put(
                        facet,
                        values.stream()
                                .map(value -> bySense ? value.toUpperCase(Locale.ROOT) : value)
                                .toList());
            }
        }
        return choice;
    }

    private static void check(String org, List<RawAsset> assets, List<String> words, Map<Facet, List<String>> choice) {
        List<RawAsset> said = assets.stream().filter(asset -> asset.says(words)).toList();
        List<RawAsset> matching =
                said.stream().filter(asset -> hasAll(asset, choice, null)).toList();
        JsonPath first = page(org, words, choice);
        assertEquals(matching.size(), first.getInt("total"), () -> words + " " + choice);
        for (Facet facet : Facet.values()) {
            String path = "facets.find { it.facet == '" + facet.parameter() + "' }";
            Map<String, Integer> counted = new HashMap<>();
            first.<Map<String, Object>>getList(path + ".values")
                    .forEach(value -> counted.put((String) value.get("value"), (Integer) value.get("assets")));
            Map<String, Integer> byHand = byHand(
                    facet,
                    said.stream().filter(asset -> hasAll(asset, choice, facet)).toList());
            assertEquals(byHand, counted, () -> facet + " of " + words + " " + choice);
            assertEquals(byHand.size(), first.getInt(path + ".distinctValues"));
        }
        assertPages(org, words, matching, first);
    }

    /** @param but the facet whose choice does not matter */
    private static boolean hasAll(RawAsset asset, Map<Facet, List<String>> choice, @Nullable Facet but) {
        return choice.entrySet().stream()
                .allMatch(entry -> entry.getKey() == but || asset.has(entry.getKey(), entry.getValue()));
    }

    /** Of spellings that differ in case, the first by code points stands for all. */
    private static Map<String, Integer> byHand(Facet facet, List<RawAsset> assets) {
        Map<String, Integer> counts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, String> spelling = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        assets.forEach(asset -> asset.values(facet).forEach(value -> {
            counts.merge(value, 1, Integer::sum);
            spelling.merge(value, value, (one, other) -> one.compareTo(other) < 0 ? one : other);
        }));
        Map<String, Integer> byHand = new HashMap<>();
        counts.forEach((value, count) -> byHand.put(spelling.getOrDefault(value, value), count));
        return byHand;
    }

    /** All pages together have each asset that matches once, the best first. */
    private static void assertPages(String org, List<String> words, List<RawAsset> matching, JsonPath first) {
        List<String> found = new ArrayList<>();
        List<Float> ranks = new ArrayList<>();
        JsonPath page = first;
        while (true) {
            found.addAll(page.getList("hits.assetId"));
            ranks.addAll(page.getList("hits.rank", Float.class));
            String next = page.getString("next");
            if (next == null) {
                break;
            }
            page = as(org, "sales")
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        }
        Set<String> expected = new HashSet<>();
        matching.forEach(asset -> expected.add(new RecordId(asset.id()).toString()));
        assertEquals(expected, new HashSet<>(found));
        assertEquals(expected.size(), found.size());
        for (int i = 1; i < ranks.size() && !words.isEmpty(); i++) {
            assertTrue(ranks.get(i - 1) >= ranks.get(i));
        }
    }

    private static JsonPath page(String org, List<String> words, Map<Facet, List<String>> choice) {
        var call = as(org, "sales").queryParam("limit", 17);
        if (!words.isEmpty()) {
            call.queryParam("q", String.join(" ", words));
        }
        choice.forEach((facet, values) -> call.queryParam(facet.parameter(), values));
        return call.get("/api/assets/search").then().statusCode(200).extract().jsonPath();
    }

    private void insert(String org, List<RawAsset> assets) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (RawAsset asset : assets) {
                Object[] values = {
                    RecordId.parse(org).value(),
                    asset.id(),
                    asset.deleted(),
                    asset.owner(),
                    asset.name(),
                    asset.type(),
                    asset.status(),
                    asset.scope(),
                    asset.messageType(),
                    asset.language(),
                    asset.stages(),
                    asset.personas(),
                    asset.industries(),
                    asset.products(),
                    asset.proof(),
                    asset.outcome()
                };
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
