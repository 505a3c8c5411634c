package dev.rapport.platform.query;

import static dev.rapport.platform.query.Asking.answer;
import static dev.rapport.platform.query.Asking.ask;
import static dev.rapport.platform.query.Asking.create;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GroupQueryTest {
    @Inject
    @DataSource("system")
    AgroalDataSource owner;

    private final String mark = UUID.randomUUID().toString();

    @BeforeEach
    void makeWidgets() {
        create("Widget", Map.of("Name", "Ox", "Color", mark, "Size", "SMALL", "Parts", 1, "Price", 10.5));
        create("Widget", Map.of("Name", "ox", "Color", mark, "Size", "SMALL", "Parts", 4, "BuiltOn", "2026-01-31"));
        create(
                "Widget",
                Map.of("Name", "ape", "Color", mark, "Size", "LARGE", "Parts", 2, "SoldAt", "2026-01-31T13:30:00Z"));
        create("Widget", Map.of("Name", "bee", "Color", mark));
    }

    private String ours(String select) {
        return select + " FROM Widget WHERE Color = '" + mark + "'";
    }

    @Test
    void makesOneResultOfAllRecords() {
        answer(ours("SELECT COUNT(Id), COUNT(Parts) parts, COUNT_DISTINCT(Name), SUM(Parts), AVG(Parts) average,"
                        + " MIN(Name), MAX(Name) last, MAX(Price), MIN(BuiltOn), MAX(SoldAt), MIN(Color) same"))
                .body("totalSize", is(1))
                .body("done", is(true))
                .body(
                        "records[0].keySet()",
                        contains(
                                "attributes",
                                "expr0",
                                "parts",
                                "expr1",
                                "expr2",
                                "average",
                                "expr3",
                                "last",
                                "expr4",
                                "expr5",
                                "expr6",
                                "same"))
                .body("records[0].attributes", equalTo(Map.of("type", "AggregateResult")))
                .body("records[0].expr0", is(4))
                .body("records[0].parts", is(3))
                .body("records[0].expr1", is(3))
                .body("records[0].expr2", is(7))
                .body("records[0].average.toString().take(5)", is("2.333"))
                .body("records[0].expr3", is("ape"))
                .body("records[0].last", is("ox"))
                .body("records[0].expr4", is(10.5f))
                .body("records[0].expr5", is("2026-01-31"))
                .body("records[0].expr6", is("2026-01-31T13:30:00.000+0000"))
                .body("records[0].same", is(mark));
    }

    @Test
    void groupsTextsRegardlessOfCase() {
        answer(ours("SELECT Name, COUNT(Id) n") + " GROUP BY Name ORDER BY COUNT(Id) DESC, Name")
                .body("records.Name.collect { it.toLowerCase() }", contains("ox", "ape", "bee"))
                .body("records.n", contains(2, 1, 1));
        answer(ours("SELECT Name") + " GROUP BY Name HAVING COUNT(Id) > 1 AND Name LIKE 'O%'")
                .body("totalSize", is(1));
    }

    @Test
    void addsSubtotals() {
        answer(ours("SELECT Size, GROUPING(Size) g, SUM(Parts) s")
                        + " GROUP BY ROLLUP(Size) ORDER BY GROUPING(Size), Size")
                .body("records.Size", contains(null, "LARGE", "SMALL", null))
                .body("records.g", contains(0, 0, 0, 1))
                .body("records.s", contains(null, 2, 5, 7));
        answer(ours("SELECT Size, Name, COUNT(Id)") + " GROUP BY CUBE(Size, Name)")
                .body("totalSize", is(10));
    }

    /** 13:30 UTC on the last day of January is half past two on the first of February in Auckland. */
    @Test
    void groupsByPartsOfDatesInUtcUnlessConverted() {
        String sold = " AND SoldAt != null GROUP BY ";
        answer(ours("SELECT CALENDAR_MONTH(SoldAt) m, HOUR_IN_DAY(convertTimezone(SoldAt)) h,"
                                + " DAY_ONLY(convertTimezone(SoldAt)) d")
                        + sold + "CALENDAR_MONTH(SoldAt), HOUR_IN_DAY(convertTimezone(SoldAt)),"
                        + " DAY_ONLY(convertTimezone(SoldAt))")
                .body("records[0].m", is(1))
                .body("records[0].h", is(2))
                .body("records[0].d", is("2026-02-01"));
    }

    @Test
    void answersNothingWhereNoGroupIsLeft() {
        answer("SELECT Name FROM Widget WHERE Color = 'none' GROUP BY Name").body("records", hasSize(0));
        answer("SELECT SUM(Parts) FROM Widget WHERE Color = 'none'").body("records[0].expr0", nullValue());
    }

    @Test
    void refusesMoreGroupsThanOnePageHolds() throws SQLException {
        String widget = create("Widget", Map.of("Name", "w", "Color", mark));
        Copies.make(owner, "widget", "name", widget, 2_001 - 4);
        String all = ours("SELECT Name, COUNT(Id)") + " GROUP BY Name";
        ask(all).statusCode(400)
                .body("[0].errorCode", is("EXCEEDED_ID_LIMIT"))
                .body("[0].message", containsString("LIMIT"));
        answer(all + " LIMIT 2000").body("totalSize", is(2_000));
    }
}
