package dev.rapport.platform.record;

import static dev.rapport.platform.RecordApi.GADGETS;
import static dev.rapport.platform.RecordApi.created;
import static dev.rapport.platform.RecordApi.marketing;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A record that somebody else is changing is waited for, but not for ever. */
@QuarkusTest
class LockedRecordTest {
    @Inject
    @DataSource("system")
    AgroalDataSource owner;

    @Test
    void aWriteThatWaitedLongEnoughIsRefusedAndLeavesNothing() throws SQLException {
        String id = created(GADGETS, Map.of("Name", "Before"));
        try (var connection = owner.getConnection();
                var lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("lock table gadget in exclusive mode");
            marketing()
                    .body(Map.of("Name", "After"))
                    .patch(GADGETS + "/" + id)
                    .then()
                    .time(lessThan(12L), SECONDS)
                    .statusCode(409)
                    .body("[0].errorCode", is("UNABLE_TO_LOCK_ROW"));
            marketing().get(GADGETS + "/" + id).then().statusCode(200).body("Name", is("Before"));
            connection.rollback();
        }
        marketing().get(GADGETS + "/" + id).then().body("Name", is("Before"));
        marketing()
                .body(Map.of("Name", "After"))
                .patch(GADGETS + "/" + id)
                .then()
                .statusCode(204);
        marketing().get(GADGETS + "/" + id).then().body("Name", is("After"));
    }
}
