package dev.rapport.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.local.bench.Comparison.Relation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** SOQL pages, past the gateway: a large one against the same SQL, and a deep one against an early one. */
final class Query implements Measurement {
    private static final double PAGE_GOAL = 0.6;
    private static final double DEEP_GOAL = 1.2;
    private static final int DEEP = 1_000;
    private static final String OPTIONS = "Sforce-Query-Options";

    @Override
    public String name() {
        return "SOQL pages";
    }

    @Override
    public List<Comparison> measure(Bed bed) throws Exception {
        try (Connection database = bed.database();
                PreparedStatement select = database.prepareStatement("""
                        select id, last_name, first_name, company, email, phone, title, city, country, lead_source
                        from lead where org_id = (select max(org_id) from lead) and not is_deleted
                        order by id limit 2000""")) {
            return List.of(page(bed.service(), select), deep(bed.service()));
        }
    }

    private static String path(String soql) {
        return Api.DATA + "/query?q=" + URLEncoder.encode(soql, StandardCharsets.UTF_8);
    }

    private static Comparison page(Api api, PreparedStatement select) throws Exception {
        String path = path("SELECT Id, LastName, FirstName, Company, Email, Phone, Title, City, Country, LeadSource"
                + " FROM Lead ORDER BY Id LIMIT 2000");
        Rounds.Pair seconds = Rounds.times(() -> api.get(path), () -> fetch(select));
        return new Comparison(
                "SOQL page of 2,000 leads, 10 fields",
                1 / seconds.first(),
                "the same SQL by JDBC, rows fetched",
                1 / seconds.second(),
                "/s",
                Relation.AT_LEAST,
                PAGE_GOAL);
    }

    private static void fetch(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    rows.getString(i);
                }
            }
        }
    }

    /** The first page counts all records as well, so an early one that does not is what a deep one is held against. */
    private static Comparison deep(Api api) throws Exception {
        List<String> pages = new ArrayList<>();
        JsonNode page = api.json(api.get(path("SELECT Id, LastName, Company FROM Lead"), OPTIONS, "batchSize=200"));
        while (!page.path("done").asBoolean() && pages.size() < DEEP) {
            pages.add(page.path("nextRecordsUrl").asText());
            page = api.json(api.get(pages.getLast()));
        }
        Rounds.Pair seconds = Rounds.times(() -> api.get(pages.getLast()), () -> api.get(pages.getFirst()));
        return new Comparison(
                "page %,d of a query, 200 records".formatted(pages.size() + 1),
                seconds.first() * 1e3,
                "page 2",
                seconds.second() * 1e3,
                "ms",
                Relation.AT_MOST,
                DEEP_GOAL);
    }
}
