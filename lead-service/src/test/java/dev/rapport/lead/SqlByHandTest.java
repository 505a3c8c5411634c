package dev.rapport.lead;

import static dev.rapport.lead.User.MARKETER;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.Organizations;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the service's own database user sees and changes with SQL that forgets the organisation. */
@QuarkusTest
class SqlByHandTest {
    private static final String NOT_PERMITTED = "42501";
    private static final User GLOBEX = new User(Organizations.GLOBEX, "marketing");

    @Inject
    AgroalDataSource database;

    @Test
    void seesNothingOfOthersInAnyTable() throws SQLException {
        String theirs = GLOBEX.hasLead();
        GLOBEX.hasHandedOver(theirs);
        MARKETER.hasHandedOver(MARKETER.hasLead());
        List<String> tables = tables();
        assertTrue(tables.containsAll(List.of("lead", "handoff", "stage_change", "outbox", "inbox", "idempotency")));
        for (String table : tables) {
            assertEquals(
                    0,
                    number(Organizations.ACME, "select count(*) from " + table + " where org_id <> rapport_org()"),
                    table);
        }
        assertEquals(1, number(Organizations.GLOBEX, "select count(*) from lead where id = ?", number(theirs)));
        assertEquals(0, number(Organizations.ACME, "select count(*) from lead where id = ?", number(theirs)));
    }

    @Test
    void seesNothingWithoutAnOrganisation() throws SQLException {
        MARKETER.hasLead();
        for (String table : tables()) {
            assertEquals(0, number("", "select count(*) from " + table), table);
        }
    }

    @Test
    void findsNothingOfOthersByAQuery() {
        String theirs = GLOBEX.hasLead();
        String query = "/services/data/v60.0/query?q=SELECT Id FROM Lead WHERE Id = '" + theirs + "'";
        GLOBEX.get(query).statusCode(200).body("totalSize", equalTo(1));
        MARKETER.get(query).statusCode(200).body("totalSize", equalTo(0));
    }

    @Test
    void changesNothingOfOthers() throws SQLException {
        String theirs = GLOBEX.hasLead(Map.of("City", "Springfield"));
        assertEquals(0, change("update lead set city = 'Shelbyville' where id = ?", number(theirs)));
        assertEquals(0, change("delete from lead where id = ?", number(theirs)));
        assertEquals("Springfield", GLOBEX.field("Lead", theirs, "City"));
    }

    @Test
    void changesNothingOfADealsHistory() throws SQLException {
        String deal = MARKETER.has(
                "Opportunity", Map.of("Name", "Engines", "StageName", "Closed Won", "CloseDate", "2026-12-31"));
        assertEquals(
                1,
                number(
                        Organizations.ACME,
                        "select count(*) from opportunity_history where opportunity_id = ?",
                        number(deal)));
        String one = " where opportunity_id = " + number(deal);
        assertEquals(0, change("update opportunity_history set stage_name = 'Closed Lost'" + one));
        assertEquals(0, change("delete from opportunity_history" + one));
        long left = inside(Organizations.ACME, connection -> {
            try (var removal = bound(connection, "delete from opportunity where id = " + number(deal));
                    var count = bound(connection, "select count(*) from opportunity_history" + one)) {
                assertEquals(1, removal.executeUpdate());
                try (var rows = count.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
        assertEquals(0, left, "a deal that is removed for good takes its history along");
    }

    @Test
    void writesNothingInTheNameOfOthers() {
        long globex = number(Organizations.GLOBEX);
        assertRefused("insert into inbox (org_id, event_id, received_at) values (?, uuidv7(), now())", globex);
        String own = MARKETER.hasLead();
        assertRefused("update lead set org_id = ? where id = " + number(own), globex);
        assertEquals("INQUIRY", MARKETER.field("Lead", own, "Stage"));
    }

    @Test
    void cannotOpenTheGuard() {
        assertRefused("alter table lead disable row level security");
        assertRefused("drop policy organisation on lead");
        assertRefused("truncate lead");
        assertRefused("set local row_security = off; select count(*) from lead");
        assertRefused("select pg_read_file('pg_hba.conf')");
    }

    private void assertRefused(String sql, Object... values) {
        SQLException refusal = assertThrows(SQLException.class, () -> change(sql, values));
        assertEquals(NOT_PERMITTED, refusal.getSQLState(), refusal::getMessage);
    }

    private List<String> tables() throws SQLException {
        return inside(Organizations.ACME, connection -> {
            List<String> tables = new ArrayList<>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("""
                            select table_name from information_schema.columns
                            where table_schema = current_schema() and column_name = 'org_id' order by 1""")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertFalse(tables.isEmpty());
            return tables;
        });
    }

    private long number(String organization, String sql, Object... values) throws SQLException {
        return inside(organization, connection -> {
            try (var statement = bound(connection, sql, values);
                    var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private int change(String sql, Object... values) throws SQLException {
        return inside(Organizations.ACME, connection -> {
            try (var statement = bound(connection, sql, values)) {
                statement.execute();
                return Math.max(0, statement.getUpdateCount());
            }
        });
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Inside a transaction of this organisation, which is rolled back. */
    private <T> T inside(String organization, Work<T> work) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var setting = bound(
                    connection,
                    "select set_config('rapport.org_id', ?, true)",
                    organization.isEmpty() ? "" : Long.toString(number(organization)))) {
                setting.execute();
                return work.with(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static long number(String id) {
        return RecordId.parse(id).value();
    }
}
