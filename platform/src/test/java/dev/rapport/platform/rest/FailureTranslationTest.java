package dev.rapport.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.platform.error.ErrorCode;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailureTranslationTest {
    @Test
    void aDatabaseWithoutAFreeConnectionIsUnavailable() {
        assertEquals(
                Optional.of(ErrorCode.SERVER_UNAVAILABLE), codeOf(new SQLException("Sorry, acquisition timeout!")));
    }

    @Test
    void aLostConnectionIsUnavailable() {
        assertEquals(Optional.of(ErrorCode.SERVER_UNAVAILABLE), codeOf(new SQLException("reset by peer", "08006")));
    }

    @Test
    void aFaultOfOursIsNotCalledAnOutage() {
        assertEquals(Optional.empty(), codeOf(new SQLException("Deferred enlistment not supported")));
        assertEquals(Optional.empty(), codeOf(new SQLException("syntax error", "42601")));
    }

    private static Optional<ErrorCode> codeOf(SQLException failure) {
        return FailureTranslation.translate(new IllegalStateException("could not be read", failure))
                .map(errors -> errors.getFirst().errorCode());
    }
}
