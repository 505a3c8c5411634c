package dev.rapport.lead.courtesy;

import java.time.Instant;
import java.util.Optional;

/** Never, until the person says otherwise. */
record Refusal(Reason reason) implements Restraint {
    @Override
    public Optional<Instant> firstFrom(Instant moment) {
        return Optional.empty();
    }
}
