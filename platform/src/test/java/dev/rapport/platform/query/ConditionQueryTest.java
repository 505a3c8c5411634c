package dev.rapport.platform.query;

import static dev.rapport.platform.query.Asking.DATA;
import static dev.rapport.platform.query.Asking.answer;
import static dev.rapport.platform.query.Asking.as;
import static dev.rapport.platform.query.Asking.create;
import static dev.rapport.platform.query.Asking.us;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.rapport.testkit.Organizations;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConditionQueryTest {
    private final String mark = UUID.randomUUID().toString();

    @Inject
    Clock clock;

    @Inject
    @DataSource("system")
    AgroalDataSource owner;

    private void widget(String name, Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("Name", name);
        all.put("Color", mark);
        create("Widget", all);
    }

    private String ours(String condition) {
        return "SELECT Name FROM Widget WHERE Color = '" + mark + "' AND " + condition + " ORDER BY Name";
    }

    @Test
    void keepsEachOfSeveralValuesOnceAndOnlyThoseThatExist() {
        String id = create("Widget", Map.of("Name", "a", "Traits", "quiet; Heavy;quiet"));
        us().get(DATA + "/sobjects/Widget/" + id).then().body("Traits", is("Quiet;Heavy"));
        us().body(Map.of("Name", "b", "Traits", "Quiet;Loud"))
                .post(DATA + "/sobjects/Widget")
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"));
    }

    @Test
    void asksForOneOrAllOfSeveralValues() {
        widget("quiet", Map.of("Traits", "Quiet"));
        widget("both", Map.of("Traits", "Quiet;Cheap"));
        widget("heavy", Map.of("Traits", "Heavy"));
        widget("none", Map.of());
        answer(ours("Traits INCLUDES ('Quiet;Cheap', 'heavy')")).body("records.Name", contains("both", "heavy"));
        answer(ours("Traits INCLUDES ('quiet')")).body("records.Name", contains("both", "quiet"));
        answer(ours("Traits EXCLUDES ('Quiet')")).body("records.Name", contains("heavy", "none"));
        answer(ours("Traits = 'Quiet'")).body("records.Name", contains("quiet"));
    }

    @Test
    void countsDaysInTheZoneOfTheInstallation() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Pacific/Auckland"));
        widget("today", Map.of("BuiltOn", today.toString()));
        widget("yesterday", Map.of("BuiltOn", today.minusDays(1).toString()));
        widget("longAgo", Map.of("BuiltOn", today.minusYears(3).toString()));
        answer(ours("BuiltOn = TODAY")).body("records.Name", contains("today"));
        answer(ours("BuiltOn < TODAY")).body("records.Name", contains("longAgo", "yesterday"));
        answer(ours("BuiltOn = LAST_N_DAYS:1")).body("records.Name", contains("today", "yesterday"));
        answer(ours("BuiltOn = N_YEARS_AGO:3")).body("records.Name", contains("longAgo"));
        answer(ours("CreatedDate = TODAY")).body("records", hasSize(3));
        answer(ours("CreatedDate > TODAY")).body("records", hasSize(0));
    }

    @Test
    void showsAllFieldsLabelsAndFormats() {
        widget("a", Map.of("Price", 1234567.5, "BuiltOn", "2026-01-31", "SoldAt", "2026-01-31T13:30:00Z"));
        String from = " FROM Widget WHERE Color = '" + mark + "'";
        answer("SELECT FORMAT(Price), FORMAT(BuiltOn) built, FORMAT(SoldAt), toLabel(Color) c" + from)
                .body("records[0].Price", is("1,234,567.5"))
                .body("records[0].built", is("1/31/2026"))
                .body("records[0].SoldAt", is("2/1/2026, 2:30 AM"))
                .body("records[0].c", is(mark));
        answer("SELECT FIELDS(ALL)" + from + " LIMIT 200")
                .body("records[0].Price", is(1234567.5f))
                .body("records[0].keySet().size()", is(23));
        answer("SELECT Name FROM Widget USING SCOPE mine WHERE Color = '" + mark + "' WITH USER_MODE FOR VIEW")
                .body("records.Name", containsInAnyOrder("a"));
    }

    @Test
    void explainsWithoutRunning() throws SQLException {
        String widget = as(Organizations.GLOBEX, "marketing")
                .body(Map.of("Name", "w"))
                .post(DATA + "/sobjects/Widget")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // Of a table of one page no index is worth its price.
        Copies.make(owner, "widget", "name", widget, 1_000);
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze widget");
        }
        us().queryParam("explain", "SELECT Name FROM Widget WHERE Id = 'a0W000000000001EAA'")
                .get(DATA + "/query/")
                .then()
                .statusCode(200)
                .body("plans", hasSize(1))
                .body("plans[0].sobjectType", is("Widget"))
                .body("plans[0].leadingOperationType", is("Index"))
                .body("plans[0].fields", contains("Id"))
                .body("plans[0].notes", hasSize(0));
        us().queryParam("explain", "SELECT COUNT(Id) FROM Widget WHERE Parts = 1")
                .get(DATA + "/query")
                .then()
                .statusCode(200)
                .body("plans[0].leadingOperationType", is("TableScan"))
                .body("plans[0].notes", hasSize(1));
        us().queryParam("explain", "SELECT Nme FROM Widget")
                .get(DATA + "/query")
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("INVALID_FIELD"));
    }
}
