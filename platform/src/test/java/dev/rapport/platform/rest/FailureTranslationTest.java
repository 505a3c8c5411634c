package dev.rapport.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.platform.error.ErrorCode;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailureTranslationTest {
    private static final ObjectMapper JSON = new ObjectMapper();

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

    @Test
    void aBodyThatCannotBeReadIsTheCallersFault() {
        for (String body : List.of("{", "{\"name\": {}}", "{\"nme\": 1}", "[".repeat(2_000))) {
            var unreadable = assertThrows(JsonProcessingException.class, () -> JSON.readValue(body, Named.class));
            assertEquals(Optional.of(ErrorCode.JSON_PARSER_ERROR), codeOf(unreadable), body);
        }
    }

    @Test
    void anAnswerThatCannotBeWrittenIsAFaultOfOurs() {
        for (Object answer : List.of(new BrokenAnswers.Broken("x"), new Object(), List.of(new Object()))) {
            var unwritable = assertThrows(JsonProcessingException.class, () -> JSON.writeValueAsString(answer));
            assertEquals(Optional.empty(), codeOf(unwritable));
        }
    }

    private record Named(String name) {}

    private static Optional<ErrorCode> codeOf(JsonProcessingException failure) {
        return FailureTranslation.translate(failure)
                .map(errors -> errors.getFirst().errorCode());
    }

    private static Optional<ErrorCode> codeOf(SQLException failure) {
        return FailureTranslation.translate(new IllegalStateException("could not be read", failure))
                .map(errors -> errors.getFirst().errorCode());
    }
}
