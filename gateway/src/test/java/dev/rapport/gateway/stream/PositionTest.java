package dev.rapport.gateway.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
    @Test
    void isReadAsItWasWritten() {
        String written = "content-service:0;gateway:7,0,12;lead-service:999999999999999999";
        Position position = Position.parse(written);
        assertEquals(written, position.toString());
        assertEquals(12, position.of("gateway", 2));
    }

    @Test
    void readsFromTheBeginningWhatItDoesNotName() {
        Position position = Position.parse("gateway:7,8");
        assertEquals(0, position.of("gateway", 2));
        assertEquals(0, position.of("lead-service", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gateway",
                "gateway:",
                "gateway:-1",
                "gateway:1,",
                "gateway:1;",
                "gateway:1;gateway:2",
                "gateway:9999999999999999999",
                "GATEWAY:1",
                "gateway:1\n",
                "' or 1=1 --"
            })
    void isRefusedInAnyOtherForm(String text) {
        assertRefused(text);
    }

    @Test
    void isRefusedWhereItIsLongerThanAnyThatIsGiven() {
        assertRefused("gateway:1" + ",1".repeat(4096));
    }

    private static void assertRefused(String text) {
        ApiException refusal = assertThrows(ApiException.class, () -> Position.parse(text));
        assertEquals(ErrorCode.INVALID_PARAMETER, refusal.errors().getFirst().errorCode());
    }
}
