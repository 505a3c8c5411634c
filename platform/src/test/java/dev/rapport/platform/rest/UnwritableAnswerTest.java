package dev.rapport.platform.rest;

import static dev.rapport.platform.RecordApi.marketing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UnwritableAnswerTest {
    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @ParameterizedTest
    @ValueSource(strings = {"getter", "unknown"})
    void isAFaultOfOursUnderTheIdInTheLog(String answer) {
        Log log = new Log();
        Logger logger = Logger.getLogger(FailureReport.class.getName());
        logger.addHandler(log);
        try {
            String message = marketing()
                    .get("/broken/" + answer)
                    .then()
                    .statusCode(500)
                    .body("errorCode", contains("UNKNOWN_EXCEPTION"))
                    .body(
                            "[0].message",
                            matchesPattern(
                                    "An unexpected error occurred. Please name the id " + ID + " when you report it."))
                    .extract()
                    .path("[0].message");
            String id = message.replaceAll(".*(" + ID + ").*", "$1");
            assertEquals(List.of("Request failed, correlation id " + id), log.messages);
        } finally {
            logger.removeHandler(log);
        }
    }

    @Test
    void aBodyThatCannotBeReadStaysTheCallersFault() {
        marketing()
                .body("{\"name\": {}}")
                .post("/broken/echo")
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("JSON_PARSER_ERROR"));
    }

    private static final class Log extends Handler {
        private final List<String> messages = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            messages.add(
                    line.getParameters() == null
                            ? line.getMessage()
                            : String.format(line.getMessage(), line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
