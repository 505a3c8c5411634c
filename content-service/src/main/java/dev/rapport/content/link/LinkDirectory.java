package dev.rapport.content.link;

import dev.rapport.content.store.ContentKey;
import dev.rapport.content.use.BuyerView;
import dev.rapport.content.version.StoredFile;
import dev.rapport.platform.id.RecordId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells where a token leads. Asked as the tables' owner, because nobody knows the organisation yet; the hash of a token
 * leads to one row, and what is read with it is of the same organisation.
 */
@Singleton
class LinkDirectory {
    private static final String FIND = """
            select l.org_id, l.owner_id, l.is_by_seller, l.expires_at, l.content_asset_id, v.id as version_id,
                   case when l.consented_at is not null then l.lead_id end as lead_id,
                   case when l.consented_at is not null then l.opportunity_id end as opportunity_id,
                   not l.is_revoked and not l.is_deleted and not a.is_deleted and a.status = 'PUBLISHED' as open,
                   v.content_key, v.checksum, v.content_type, v.content_size, v.path_on_client
            from tracked_link l
            join content_asset a on a.org_id = l.org_id and a.id = l.content_asset_id
            left join content_version v
                on v.org_id = l.org_id and v.id = coalesce(l.content_version_id, a.latest_version_id)
                and not v.is_deleted
            where l.token_hash = ?""";

    private final AgroalDataSource database;
    private final LinkConfig config;

    LinkDirectory(@DataSource("system") AgroalDataSource database, LinkConfig config) {
        this.database = database;
        this.config = config;
    }

    Optional<LinkTarget> find(LinkToken token) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setQueryTimeout(Math.max(1, (int) config.patience().toSeconds()));
            statement.setBytes(1, token.hash());
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(target(row)) : Optional.empty();
            }
        }
    }

    private static LinkTarget target(ResultSet row) throws SQLException {
        RecordId organization = new RecordId(row.getLong("org_id"));
        BuyerView opened = new BuyerView(
                new RecordId(row.getLong("content_asset_id")),
                new RecordId(row.getLong("version_id")),
                new RecordId(row.getLong("owner_id")),
                row.getBoolean("is_by_seller"),
                reference(row, "lead_id"),
                reference(row, "opportunity_id"),
                Instant.EPOCH);
        return new LinkTarget(
                organization,
                opened,
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("open"),
                file(row, organization));
    }

    private static @Nullable RecordId reference(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : new RecordId(id);
    }

    private static @Nullable StoredFile file(ResultSet row, RecordId organization) throws SQLException {
        UUID key = row.getObject("content_key", UUID.class);
        return key == null
                ? null
                : new StoredFile(
                        new ContentKey(organization, key),
                        row.getString("checksum"),
                        row.getString("content_type"),
                        row.getLong("content_size"),
                        row.getString("path_on_client"));
    }
}
