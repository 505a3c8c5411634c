package dev.rapport.lead.form;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Knows how soon, how late and how often a form may be submitted. */
@Singleton
class Patience {
    private final FormConfig config;
    private final Clock clock;

    Patience(FormConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Instant expiry(Pass pass) {
        return pass.issuedAt().plus(config.passLife());
    }

    boolean isTooSoon(Pass pass, Instant now) {
        return now.isBefore(pass.issuedAt().plus(config.minFill()));
    }

    /** Refuses with INVALID_PARAMETER a pass that has lain too long. */
    void demandFresh(Pass pass, Instant now) {
        if (now.isAfter(expiry(pass))) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER,
                    "\"token\" was good until " + expiry(pass) + ": get the form again and send it with the new one.",
                    "token");
        }
    }

    int mostPerClient() {
        return config.mostPerClient();
    }
}
