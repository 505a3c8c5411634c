package dev.rapport.content.version;

import dev.rapport.content.asset.ContentAssetRepository;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what was made of versions. A text is no field of the record: it is written and read beside it. */
@ApplicationScoped
class Renditions {
    private static final String KEEP_TEXT =
            "update content_version set extracted_text = :text where org_id = :org and id = :id";
    private static final String TAKE_OVER = """
        update content_version set extracted_text = (select extracted_text from content_version
            where org_id = :org and id = :source)
        where org_id = :org and id = :id\
        """;
    private static final String READ_TEXT =
            "select extracted_text from content_version where org_id = :org and id = :id";

    private final ContentAssetRepository assets;
    private final ContentVersionRepository versions;
    private final EntityManager entities;
    private final Tenant tenant;

    Renditions(
            ContentAssetRepository assets, ContentVersionRepository versions, EntityManager entities, Tenant tenant) {
        this.assets = assets;
        this.versions = versions;
        this.entities = entities;
        this.tenant = tenant;
    }

    /** Locks the asset first, as uploads do: neither may make the other fail. */
    @Transactional
    void keep(RecordId id, RecordId asset, Rendition rendition) {
        assets.findForUpdate(asset);
        versions.findForUpdate(id).filter(ContentVersion::isWaiting).ifPresent(version -> {
            version.render(rendition);
            if (rendition.text() != null) {
                entities.flush();
                update(KEEP_TEXT, id).setParameter("text", rendition.text()).executeUpdate();
            }
        });
    }

    @Transactional
    Optional<RecordId> findAsset(RecordId version) {
        return versions.find(version).map(ContentVersion::asset);
    }

    /** Gives a version the text of another one with the same bytes, inside the database. */
    void takeOver(RecordId source, RecordId id) {
        entities.flush();
        update(TAKE_OVER, id).setParameter("source", source.value()).executeUpdate();
    }

    @Nullable
    String text(RecordId id) {
        return (String) entities.createNativeQuery(READ_TEXT)
                .setParameter("org", tenant.orgId())
                .setParameter("id", id.value())
                .getSingleResultOrNull();
    }

    private Query update(String sql, RecordId id) {
        return entities.createNativeQuery(sql)
                .setParameter("org", tenant.orgId())
                .setParameter("id", id.value());
    }
}
