package dev.rapport.content.deal;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps the replica of deals. The newest fact wins, in whatever order they are heard. */
@ApplicationScoped
class KnownDeals {
    private static final String END = """
            insert into known_deal as known (org_id, opportunity_id, outcome, amount, at)
            values (:org, :deal, :outcome, cast(:amount as numeric), :at)
            on conflict (org_id, opportunity_id) do update
            set outcome = excluded.outcome, amount = excluded.amount, at = excluded.at
            where known.at <= excluded.at""";

    private final EntityManager entities;
    private final Tenant tenant;

    KnownDeals(EntityManager entities, Tenant tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    /** @param amount what it is worth, as far as somebody has said */
    void come(RecordId deal, Outcome outcome, @Nullable BigDecimal amount, Instant at) {
        entities.createNativeQuery(END)
                .setParameter("org", tenant.orgId())
                .setParameter("deal", deal.value())
                .setParameter("outcome", outcome.name())
                .setParameter("amount", amount)
                .setParameter("at", at)
                .executeUpdate();
    }
}
