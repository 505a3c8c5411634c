package dev.rapport.lead.touch;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks up whom a touch in a deal is with. Joins the transaction. */
@ApplicationScoped
class Deals {
    private static final String DEAL = "select id from opportunity where org_id = ?1 and id = ?2";
    private static final String PRIMARY_CONTACT = "select contact_id from opportunity_contact_role where org_id = ?1"
            + " and opportunity_id = ?2 and is_primary and not is_deleted";

    private final EntityManager entities;
    private final Tenant tenant;

    Deals(EntityManager entities, Tenant tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    /** The same deal, if there is one; content-service does not know. */
    @Nullable
    RecordId known(@Nullable RecordId opportunity) {
        return opportunity == null ? null : find(DEAL, opportunity).orElse(null);
    }

    Optional<RecordId> findPrimaryContact(RecordId opportunity) {
        return find(PRIMARY_CONTACT, opportunity);
    }

    private Optional<RecordId> find(String query, RecordId opportunity) {
        List<?> found = entities.createNativeQuery(query)
                .setParameter(1, tenant.orgId())
                .setParameter(2, opportunity.value())
                .getResultList();
        return found.stream().findFirst().map(id -> new RecordId((Long) id));
    }
}
