package dev.rapport.content.derivation;

import dev.rapport.content.asset.ContentAsset;
import dev.rapport.content.asset.MasterFollower;
import dev.rapport.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Tells derivations what their master did, in the transaction in which it did it. */
@ApplicationScoped
class StaleMarking implements MasterFollower {
    private final DerivationRepository derivations;
    private final Outbox outbox;
    private final Clock clock;

    StaleMarking(DerivationRepository derivations, Outbox outbox, Clock clock) {
        this.derivations = derivations;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void follow(ContentAsset master, Move move) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (Derivation derivation : derivations.lockLive(master.id())) {
            switch (move) {
                case WITHDRAWN -> outbox.append(derivation.expire(now));
                case NEW_VERSION ->
                    derivation.goStale(StaleCause.NEW_VERSION, now).ifPresent(outbox::append);
                case REGION_CHANGED ->
                    derivation.goStale(StaleCause.REGION_CHANGED, now).ifPresent(outbox::append);
            }
        }
    }
}
