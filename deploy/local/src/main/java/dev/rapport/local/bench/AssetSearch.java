package dev.rapport.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.local.bench.Comparison.Relation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Search over many assets, past the gateway; the reference asks the database for the same page, counts and marked texts by
 * JDBC and fetches the rows.
 */
final class AssetSearch implements Measurement {
    private static final double GOAL = 0.6;

    private static final String PAGE =
            "select asset_id from find_assets(to_tsquery('simple', ?), null, ?::jsonb, null, null, 21)";
    private static final String COUNTS = "select * from count_assets(to_tsquery('simple', ?), null, ?::jsonb, 100)";
    private static final String TEXTS = """
        select a.*, marked(a.name, q, o), marked(a.outcome, q, o), marked(a.proof, q, o), marked(v.extracted_text, q, o)
        from (select to_tsquery('simple', ?) as q, 'MaxFragments=2, MinWords=5, MaxWords=24'::text as o) asked
        cross join content_asset a
        left join content_version v on v.org_id = a.org_id and v.id = a.latest_version_id and v.search @@ q
        where a.org_id = rapport_org() and a.id = any(?)\
        """;

    @Override
    public String name() {
        return "search %,d assets".formatted(Assets.NUMBER);
    }

    /** A search as callers ask it and as the database takes it. */
    private record Search(
            String what, String address, @Nullable String words, String choice) {}

    private static final List<Search> SEARCHES = List.of(
            new Search(
                    "text in 2 %% of %,d assets, with facets".formatted(Assets.NUMBER),
                    "q=" + Assets.WORD + "&type=DECK&type=DEMO&stage=SQL",
                    Assets.WORD,
                    "{\"type\": [\"DECK\", \"DEMO\"], \"stage\": [\"SQL\"]}"),
            new Search("text in half of them, with facets", "q=" + Assets.COMMON_WORD, Assets.COMMON_WORD, "{}"),
            new Search("facets of all of them, without text", "type=DECK", null, "{\"type\": [\"DECK\"]}"));

    @Override
    public List<Comparison> measure(Bed bed) throws Exception {
        Api api = bed.content();
        JsonNode asset =
                api.json(api.post(Api.DATA + "/sobjects/ContentAsset", "{\"Name\": \"First\", \"Type\": \"DECK\"}"));
        api.post("/api/assets/" + asset.path("id").asText() + "/versions?fileName=first.txt", "first of many");
        List<Comparison> comparisons = new ArrayList<>();
        try (Connection database = bed.contentDatabase()) {
            Assets.load(database);
            try (Statement statement = database.createStatement()) {
                statement.execute(
                        "select set_config('rapport.org_id', (select max(org_id) from content_asset)::text, false)");
            }
            for (Search search : SEARCHES) {
                comparisons.add(compare(api, database, search));
            }
        }
        return comparisons;
    }

    private static Comparison compare(Api api, Connection database, Search search) throws Exception {
        try (PreparedStatement page = database.prepareStatement(PAGE);
                PreparedStatement counts = database.prepareStatement(COUNTS);
                PreparedStatement texts = database.prepareStatement(TEXTS)) {
            for (PreparedStatement statement : List.of(page, counts)) {
                statement.setString(1, search.words());
                statement.setString(2, search.choice());
            }
            texts.setString(1, search.words());
            Rounds.Pair seconds = Rounds.times(() -> api.get("/api/assets/search?" + search.address()), () -> {
                texts.setArray(
                        2,
                        database.createArrayOf(
                                "bigint",
                                fetch(page).stream().map(Long::valueOf).toArray()));
                fetch(texts);
                fetch(counts);
            });
            return new Comparison(
                    search.what(),
                    1 / seconds.first(),
                    "the same statements by JDBC, rows fetched",
                    1 / seconds.second(),
                    "/s",
                    Relation.AT_LEAST,
                    GOAL);
        }
    }

    /** The first column of what there is, all of which is read. */
    private static List<String> fetch(PreparedStatement select) throws SQLException {
        List<String> first = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 2; i <= columns; i++) {
                    rows.getString(i);
                }
                first.add(rows.getString(1));
            }
        }
        return first;
    }
}
