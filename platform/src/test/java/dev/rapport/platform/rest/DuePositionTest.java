package dev.rapport.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuePositionTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456Z");

    @Test
    void comesBackFromItsToken() {
        DuePosition position = new DuePosition(NOON, -7);
        assertEquals(position, DuePosition.parse(position.token()));
    }

    @Test
    void beginsAtTheStartWithoutAToken() {
        assertTrue(DuePosition.parse(null).compareTo(new DuePosition(Instant.EPOCH, 0)) < 0);
    }

    @Test
    void isOrderedByTimeThenById() {
        DuePosition first = new DuePosition(NOON, 1);
        assertTrue(first.compareTo(new DuePosition(NOON, 2)) < 0);
        assertTrue(first.compareTo(new DuePosition(NOON.plusNanos(1000), 0)) < 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seven", "%", "MjAwMQ", "MjAwMS0wMS0wMVQwMDowMDowMFo", "L3gvMQ"})
    void refusesWhatIsNoToken(String token) {
        ApiException refusal = assertThrows(ApiException.class, () -> DuePosition.parse(token));
        assertEquals(ErrorCode.INVALID_QUERY_LOCATOR, refusal.code());
    }
}
