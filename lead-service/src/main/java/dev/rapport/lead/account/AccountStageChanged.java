package dev.rapport.lead.account;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer has come further past the close, or back.
 *
 * @param from null where the account was no customer
 * @param to null where it is none any more
 * @param implied stages skipped on the way, in order
 * @param opportunityId the deal that it followed; null where somebody moved it
 */
public record AccountStageChanged(
        RecordId accountId,
        String name,
        @Nullable AccountStage from,
        @Nullable AccountStage to,
        List<AccountStage> implied,
        @Nullable String reason,
        @Nullable RecordId opportunityId,
        Instant at,
        RecordId by)
        implements DomainEvent {
    public AccountStageChanged {
        implied = List.copyOf(implied);
    }

    @Override
    public RecordId subject() {
        return accountId;
    }
}
