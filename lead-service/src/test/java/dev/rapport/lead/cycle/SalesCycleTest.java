package dev.rapport.lead.cycle;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.STRANGER;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.lead.User;
import dev.rapport.platform.id.RecordId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SalesCycleTest {
    @Inject
    @DataSource("system")
    AgroalDataSource database;

    @Test
    void everyOrganisationFindsOneActiveCycleWithItsStages() throws SQLException {
        for (User user : List.of(MARKETER, STRANGER)) {
            user.hasLead();
            user.hasLead();
            RecordId cycle = new RecordId(number("select id from sales_cycle where status = 'ACTIVE' and org_id = "
                    + RecordId.parse(user.organization()).value()));
            user.get("/services/data/v60.0/sobjects/SalesCycle/" + cycle).body("Status", equalTo("ACTIVE"));
            assertEquals(
                    Stage.values().length,
                    number("select count(*) from sales_stage where sales_cycle_id = " + cycle.value()));
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
