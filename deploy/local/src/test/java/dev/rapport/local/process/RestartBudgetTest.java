package dev.rapport.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestartBudgetTest {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final RestartBudget budget = new RestartBudget(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void waitsTwiceAsLongWithEachDeath() {
        assertEquals(Optional.of(Duration.ofMillis(250)), budget.spend());
        assertEquals(Optional.of(Duration.ofMillis(500)), budget.spend());
        assertEquals(Optional.of(Duration.ofSeconds(1)), budget.spend());
    }

    @Test
    void isSpentAfterSixDeathsInAMinute() {
        spendAll();
        assertEquals(Optional.empty(), budget.spend());
    }

    @Test
    void isWholeAgainAfterAQuietMinute() {
        spendAll();
        now = now.plusSeconds(61);
        assertEquals(Optional.of(Duration.ofMillis(250)), budget.spend());
    }

    private void spendAll() {
        for (int deaths = 0; deaths < 6; deaths++) {
            budget.spend();
        }
    }
}
