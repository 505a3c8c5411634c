package dev.rapport.content.roadmap;

import dev.rapport.content.asset.ValueList;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Which products a lead is interested in: nobody writes it down, so it is those that sellers have shown it. */
@ApplicationScoped
class Interests {
    private static final String SHOWN = """
            select distinct a.products from content_use u
            join content_asset a on a.org_id = u.org_id and a.id = u.content_asset_id
            where u.org_id = :org and u.lead_id = :lead and u.counts and not u.is_deleted and a.products is not null""";

    private final EntityManager entities;
    private final Tenant tenant;

    Interests(EntityManager entities, Tenant tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    @SuppressWarnings("unchecked") // JPA's native queries are not typed
    List<String> of(RecordId lead) {
        List<String> shown = entities.createNativeQuery(SHOWN, String.class)
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
