package dev.rapport.content.version;

import dev.rapport.content.rendition.RenditionConfig;
import dev.rapport.content.store.ContentKey;
import dev.rapport.platform.id.RecordId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * Deals out the versions that wait for their text or picture, of all organisations, each to one replica at a time. A claim
 * is committed before the work begins, so that a version that brings a replica down is not tried for ever.
 */
@ApplicationScoped
class RenditionQueue {
    private static final String CLAIM = """
        update content_version v set rendition_tries = v.rendition_tries + 1, rendition_lease = ?
        from (select org_id, id from content_version
              where (text_status = 'PENDING' or preview_status = 'PENDING') and not is_deleted
                and (rendition_lease is null or rendition_lease < ?)
              order by id limit 1 for update skip locked) next
        where v.org_id = next.org_id and v.id = next.id
        returning v.org_id, v.id, v.rendition_tries, v.content_key, v.content_type, v.content_size\
        """;

    private static final String POSTPONE = """
        update content_version set rendition_tries = rendition_tries - 1, rendition_lease = ?
        where org_id = ? and id = ?\
        """;

    private final AgroalDataSource database;
    private final RenditionConfig config;
    private final Clock clock;

    RenditionQueue(@DataSource("system") AgroalDataSource database, RenditionConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    Optional<RenditionClaim> claim() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(CLAIM)) {
            statement.setObject(1, in(config.lease()));
            statement.setObject(2, in(Duration.ZERO));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(claim(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("versions that wait could not be asked for", e);
        }
    }

    private static RenditionClaim claim(ResultSet row) throws SQLException {
        ContentKey key = new ContentKey(new RecordId(row.getLong(1)), row.getObject(4, UUID.class));
        return new RenditionClaim(new RecordId(row.getLong(2)), row.getInt(3), key, row.getString(5), row.getInt(6));
    }

    /** It was not the file's fault: it is tried again after this time, and the try does not count. */
    void postpone(RenditionClaim claim, Duration time) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(POSTPONE)) {
            statement.setObject(1, in(time));
            statement.setLong(2, claim.key().organization().value());
            statement.setLong(3, claim.version().value());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("version " + claim.version() + " could not be postponed", e);
        }
    }

    private OffsetDateTime in(Duration time) {
        return clock.instant().plus(time).atOffset(ZoneOffset.UTC);
    }
}
