package dev.rapport.content.derivation;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;

/**
 * Sales has looked at what the master of a derivation says now.
 *
 * @param conflicts names of the regions that both had changed, and in which the derivation keeps its own text
 */
record DerivationRefreshed(
        RecordId derivationId,
        RecordId assetId,
        RecordId accountId,
        List<String> conflicts,
        RecordId byUserId,
        Instant at)
        implements DomainEvent {
    DerivationRefreshed {
        conflicts = List.copyOf(conflicts);
    }

    @Override
    public RecordId subject() {
        return derivationId;
    }
}
