package dev.rapport.platform.query;

import static dev.rapport.platform.query.Asking.answer;
import static dev.rapport.platform.query.Asking.ask;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QueryTimeLimitTest {
    @Inject
    @DataSource("system")
    AgroalDataSource owner;

    @Test
    void endsAQueryThatRunsTooLong() throws SQLException {
        try (var connection = owner.getConnection();
                var lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("lock table badge in access exclusive mode");
            ask("SELECT Id FROM Badge").statusCode(400).body("[0].errorCode", is("QUERY_TIMEOUT"));
            connection.rollback();
        }
        answer("SELECT COUNT() FROM Badge");
    }
}
