package dev.rapport.gateway.issuer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
    private final LoginThrottle throttle = new LoginThrottle(
            new SmallRyeConfigBuilder().withMapping(IssuerConfig.class).build().getConfigMapping(IssuerConfig.class),
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void letsAFewMistakesPass() {
        fail(4);
        assertFalse(throttle.wait("ann").isPositive());
    }

    @Test
    void doublesTheWaitWithEachFurtherMistake() {
        fail(5);
        assertEquals(Duration.ofSeconds(2), throttle.wait("ann"));
        fail(1);
        assertEquals(Duration.ofSeconds(4), throttle.wait("ANN"));
    }

    @Test
    void waitsNoLongerThanTheLongestWait() {
        fail(500);
        assertEquals(Duration.ofMinutes(15), throttle.wait("ann"));
    }

    @Test
    void forgetsMistakesAfterASuccess() {
        fail(6);
        throttle.succeeded("Ann");
        assertFalse(throttle.wait("ann").isPositive());
    }

    @Test
    void makesNobodyElseWait() {
        fail(9);
        assertFalse(throttle.wait("bob").isPositive());
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("ann");
        }
    }
}
