package dev.rapport.platform.event.inbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "40P01", "53300", "57P01"})
    void isTheDatabaseGoneBusyOrFull(String state) {
        assertTrue(Outage.explains(new IllegalStateException(new SQLException("away", state))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "57014", "42501"})
    void isNotAStatementThatIsWrong(String state) {
        assertFalse(Outage.explains(new IllegalStateException(new SQLException("refused", state))));
    }

    @Test
    void isAPoolWithoutConnections() {
        assertTrue(Outage.explains(new SQLException("Acquisition timeout while waiting for new connection")));
    }

    @Test
    void isAFailureOfTheCommitThatHidesBehindAnother() {
        RuntimeException commit = new IllegalStateException("rolled back");
        commit.addSuppressed(new SQLException("away", "08006"));
        assertTrue(Outage.explains(commit));
    }

    @Test
    void isABrokerThatDoesNotAnswer() {
        assertTrue(Outage.explains(new KafkaException(new TimeoutException("no answer"))));
    }

    @Test
    void isNotARuleThatRefuses() {
        assertFalse(Outage.explains(new IllegalArgumentException("poison")));
    }
}
