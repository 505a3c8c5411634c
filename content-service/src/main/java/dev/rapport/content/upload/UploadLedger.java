package dev.rapport.content.upload;

import dev.rapport.content.store.ContentKey;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.CurrentCaller;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Knows the uploads of the calling user and how much of each is there. Two parts cannot be at the same place: whoever adds
 * one must name the place where the bytes end that are there, and the row is locked meanwhile.
 */
@ApplicationScoped
class UploadLedger {
    private static final String BEGIN = """
        insert into upload (org_id, user_id, id, content_asset_id, size, file_name, title, touched_at)
        select ?, ?, ?, ?, ?, ?, ?, ?
        where (select count(*) from upload where org_id = ? and user_id = ? and version_id is null) < ?\
        """;
    private static final String FIND = """
        select id, content_asset_id, size, received, file_name, title, version_id, touched_at, lease from upload
        where org_id = ? and user_id = ? and id = ?\
        """;
    private static final String RESERVE = "update upload set lease = ? where org_id = ? and user_id = ? and id = ?";
    private static final String ADD_PART = """
        insert into upload_part (org_id, upload_id, first, size, content_key)
        select ?, ?, ?, ?, ? where (select count(*) from upload_part where org_id = ? and upload_id = ?) < ?\
        """;
    private static final String GROW = """
        update upload set received = received + ?, touched_at = ? where org_id = ? and user_id = ? and id = ?\
        """;
    private static final String PARTS =
            "select content_key, size from upload_part where org_id = ? and upload_id = ? order by first";
    private static final String DROP_PARTS = "delete from upload_part where org_id = ? and upload_id = ?";
    private static final String COMPLETE = """
        update upload set version_id = ?, received = size, touched_at = ?
        where org_id = ? and user_id = ? and id = ?\
        """;
    private static final String DROP = "delete from upload where org_id = ? and user_id = ? and id = ?";

    private final AgroalDataSource database;
    private final CurrentCaller caller;
    private final UploadConfig config;
    private final Clock clock;

    UploadLedger(AgroalDataSource database, CurrentCaller caller, UploadConfig config, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    /** LIMIT_EXCEEDED if the user has begun too many. */
    @Transactional
    UUID begin(RecordId asset, long size, String fileName, @Nullable String title) {
        UUID id = UUID.randomUUID();
        int begun = update(
                BEGIN,
                org(),
                user(),
                id,
                asset.value(),
                size,
                fileName,
                title,
                now(),
                org(),
                user(),
                config.mostOpen());
        if (begun == 0) {
            throw new ApiException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "You have begun " + config.mostOpen() + " uploads and not ended them: continue or delete one.");
        }
        return id;
    }

    @Transactional
    Upload require(UUID id) {
        return read(FIND, id).upload();
    }

    /** Keeps others out until {@link #release}: UPLOAD_LOCKED if somebody else is adding, UPLOAD_OFFSET_MISMATCH. */
    @Transactional
    Upload reserve(UUID id, long offset) {
        Row row = read(FIND + " for update", id);
        if (row.lease() != null && row.lease().isAfter(now())) {
            throw new ApiException(
                    ErrorCode.UPLOAD_LOCKED,
                    "Another part of this upload is arriving: ask with HEAD and go on after it.");
        }
        requireOffset(row.upload(), offset);
        update(RESERVE, now().plus(config.lease()), org(), user(), id);
        return row.upload();
    }

    @Transactional
    void release(UUID id) {
        update(RESERVE, null, org(), user(), id);
    }

    /** Adds what the store keeps already. */
    @Transactional
    void add(UUID id, long offset, UploadPart part) {
        Upload upload = read(FIND + " for update", id).upload();
        requireOffset(upload, offset);
        int added =
                update(ADD_PART, org(), id, offset, part.size(), part.key().number(), org(), id, config.mostParts());
        if (added == 0) {
            throw new ApiException(ErrorCode.LIMIT_EXCEEDED, "An upload has at most " + config.mostParts() + " parts.");
        }
        update(GROW, part.size(), now(), org(), user(), id);
    }

    /** In the transaction in which the version comes about. */
    @Transactional
    void complete(UUID id, long offset, RecordId version) {
        requireOffset(read(FIND + " for update", id).upload(), offset);
        update(DROP_PARTS, org(), id);
        update(COMPLETE, version.value(), now(), org(), user(), id);
    }

    @Transactional
    List<UploadPart> parts(UUID id) {
        return run(PARTS, new Object[] {org(), id}, statement -> {
            List<UploadPart> parts = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ContentKey key = new ContentKey(new RecordId(org()), row.getObject(1, UUID.class));
                    parts.add(new UploadPart(key, row.getLong(2)));
                }
            }
            return parts;
        });
    }

    @Transactional
    void drop(UUID id) {
        update(DROP_PARTS, org(), id);
        update(DROP, org(), user(), id);
    }

    private static void requireOffset(Upload upload, long offset) {
        if (upload.version() != null || upload.received() != offset) {
            throw new ApiException(
                    ErrorCode.UPLOAD_OFFSET_MISMATCH,
                    "The upload has " + upload.received() + " of " + upload.size() + " bytes; a part that begins at "
                            + offset + " does not fit.");
        }
    }

    private record Row(Upload upload, @Nullable OffsetDateTime lease) {}

    private Row read(String sql, UUID id) {
        return run(sql, new Object[] {org(), user(), id}, statement -> {
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new ApiException(
                            ErrorCode.NOT_FOUND,
                            "No upload of yours has the id " + id + "; it may have been abandoned.");
                }
                return new Row(upload(row), row.getObject(9, OffsetDateTime.class));
            }
        });
    }

    private static Upload upload(ResultSet row) throws SQLException {
        Long version = row.getObject(7, Long.class);
        return new Upload(
                row.getObject(1, UUID.class),
                new RecordId(row.getLong(2)),
                row.getLong(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                version == null ? null : new RecordId(version),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }

    private interface Work<R> {
        R on(PreparedStatement statement) throws SQLException;
    }

    private int update(String sql, @Nullable Object... values) {
        return run(sql, values, PreparedStatement::executeUpdate);
    }

    private <R> R run(String sql, @Nullable Object[] values, Work<R> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger of uploads could not be used", e);
        }
    }

    private long org() {
        return caller.get().orgId();
    }

    private long user() {
        return caller.get().userId();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
