package dev.rapport.content.roadmap;

import dev.rapport.content.asset.ValueList;
import dev.rapport.content.cycle.AgreedCycle;
import dev.rapport.content.lead.KnownLead;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/**
 * Says what a lead's seller looks for now. Which products interest the lead nobody writes down, so it is those that sellers have
 * shown it. Works inside the caller's transaction.
 */
@ApplicationScoped
class Needs {
    private static final String SHOWN = """
            select distinct a.products from content_use u
            join content_asset a on a.org_id = u.org_id and a.id = u.content_asset_id
            where u.org_id = :org and u.lead_id = :lead and u.counts and not u.is_deleted and a.products is not null""";

    private final EntityManager entities;
    private final Tenant tenant;
    private final Clock clock;

    Needs(EntityManager entities, Tenant tenant, Clock clock) {
        this.entities = entities;
        this.tenant = tenant;
        this.clock = clock;
    }

    Need of(KnownLead lead, AgreedCycle cycle) {
        return new Need(cycle, lead.about(), interests(lead.id()), clock.instant());
    }

    @SuppressWarnings("unchecked") // JPA's native queries are not typed
    private List<String> interests(RecordId lead) {
        List<String> shown = entities.createNativeQuery(SHOWN)
                .setParameter("org", tenant.orgId())
                .setParameter("lead", lead.value())
                .getResultList();
        return shown.stream()
                .flatMap(products -> ValueList.values(products).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
