package dev.rapport.lead.account;

import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows how far an account's won deals have come. */
@ApplicationScoped
class WonDeals {
    private final EntityManager entities;

    WonDeals(EntityManager entities) {
        this.entities = entities;
    }

    /** @param apartFrom a deal that is left out, since it is just being written; null for none */
    Optional<AccountStage> furthest(RecordId account, @Nullable RecordId apartFrom) {
        return entities.createQuery(
                        "select distinct stageName from Opportunity"
                                + " where accountId = ?1 and isWon = true and isDeleted = false and id <> ?2",
                        String.class)
                .setParameter(1, account.value())
                .setParameter(2, apartFrom == null ? 0L : apartFrom.value())
                .getResultStream()
                .flatMap(stage -> AccountStage.ofDeal(stage).stream())
                .max(Comparator.naturalOrder());
    }
}
