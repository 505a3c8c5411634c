package dev.rapport.platform.bulk;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores the jobs of the caller's organisation; always inside the caller's transaction. */
@Singleton
class JobTable {
    private static final String INSERT = """
            insert into bulk_job (org_id, id, spec, creator, created_by_id, is_query, created_date, system_modstamp, state)
            values (?, ?, ?::json, ?::json, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update bulk_job set state = ?, error_message = ?, upload = ?, upload_chunks = ?, upload_bytes = ?,
                rows_total = ?, rows_done = ?, rows_failed = ?, active_millis = ?, system_modstamp = ?, tries = ?
            where org_id = ? and id = ?
            """;
    private static final String FIND = "select " + JobRow.COLUMNS + " from bulk_job where org_id = ? and id = ?";
    private static final String LIST = "select " + JobRow.COLUMNS + """
             from bulk_job where org_id = ? and is_query = ? and (?::bigint is null or created_by_id = ?)
                and coalesce(spec ->> 'mapping', spec ->> 'dryRun', 'false') = 'false'
                and (?::timestamptz is null or (created_date, id) < (?::timestamptz, ?::bigint))
            order by created_date desc, id desc limit ?
            """;

    private final AgroalDataSource database;
    private final Tenant tenant;
    private final JobRow rows;
    private final Clock clock;

    JobTable(AgroalDataSource database, Tenant tenant, JobRow rows, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.rows = rows;
        this.clock = clock;
    }

    /** One statement's work. */
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    RecordId nextId(String objectPrefix) {
        return JobIds.of(
                objectPrefix,
                run(
                        "select nextval('bulk_job_number')",
                        statement -> first(statement, row -> row.getLong(1)).orElseThrow()));
    }

    void insert(Job job) {
        run(INSERT, insert -> {
            rows.bindFixed(insert, job);
            insert.setObject(8, job.systemModstamp().atOffset(ZoneOffset.UTC));
            insert.setString(9, job.state().name());
            return insert.executeUpdate();
        });
    }

    /** Writes all that may have changed, and the time. */
    Job update(Job changed) {
        Job job = changed.stamped(now());
        Upload upload = job.upload();
        run(UPDATE, update -> {
            update.setString(1, job.state().name());
            update.setString(2, storable(job.errorMessage()));
            update.setObject(3, upload == null ? null : upload.id(), Types.OTHER);
            update.setInt(4, upload == null ? 0 : upload.chunks());
            update.setLong(5, upload == null ? 0 : upload.bytes());
            update.setObject(6, job.progress().total(), Types.BIGINT);
            update.setLong(7, job.progress().done());
            update.setLong(8, job.progress().failed());
            update.setLong(9, job.progress().activeMillis());
            update.setObject(10, job.systemModstamp().atOffset(ZoneOffset.UTC));
            update.setInt(11, job.progress().tries());
            update.setLong(12, tenant.orgId());
            update.setLong(13, job.id().value());
            return update.executeUpdate();
        });
        return job;
    }

    /** Writes what else never changes, and forgets what became of the rows so far. */
    Job begin(Job anew) {
        run("delete from bulk_batch where org_id = ? and job_id = ?", delete -> {
            delete.setLong(1, tenant.orgId());
            delete.setLong(2, anew.id().value());
            return delete.executeUpdate();
        });
        run(
                "update bulk_job set spec = ?::json, lease = null, lease_until = null where org_id = ? and id = ?",
                update -> {
                    update.setString(1, rows.text(anew.spec()));
                    update.setLong(2, tenant.orgId());
                    update.setLong(3, anew.id().value());
                    return update.executeUpdate();
                });
        return update(anew);
    }

    Optional<Job> find(RecordId id) {
        return run(FIND, statement -> job(statement, id));
    }

    Optional<Job> findForUpdate(RecordId id) {
        return run(FIND + " for update", statement -> job(statement, id));
    }

    /** The job, if it is being run under this lease; nobody else changes it until the transaction ends. */
    Optional<Job> findHeld(RecordId id, UUID lease) {
        return run(FIND + " and state = 'IN_PROGRESS' and lease = ? for update", statement -> {
            statement.setObject(3, lease);
            return job(statement, id);
        });
    }

    void delete(RecordId id) {
        run("delete from bulk_job where org_id = ? and id = ?", delete -> {
            delete.setLong(1, tenant.orgId());
            delete.setLong(2, id.value());
            return delete.executeUpdate();
        });
    }

    /**
     * Jobs, the newest first.
     *
     * @param user whose; null for everybody's
     * @param after the job before the first, null to begin
     */
    List<Job> list(boolean queries, @Nullable Long user, @Nullable ListPosition after, int limit) {
        return run(LIST, select -> {
            select.setLong(1, tenant.orgId());
            select.setBoolean(2, queries);
            select.setObject(3, user, Types.BIGINT);
            select.setObject(4, user, Types.BIGINT);
            Object date = after == null ? null : after.createdDate().atOffset(ZoneOffset.UTC);
            select.setObject(5, date, Types.TIMESTAMP_WITH_TIMEZONE);
            select.setObject(6, date, Types.TIMESTAMP_WITH_TIMEZONE);
            select.setObject(7, after == null ? null : after.id().value(), Types.BIGINT);
            select.setInt(8, limit);
            List<Job> jobs = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    jobs.add(rows.read(found));
                }
            }
            return jobs;
        });
    }

    /** What is wrong with a file may quote it, and no text in the database has a NUL. */
    private static @Nullable String storable(@Nullable String message) {
        return message == null ? null : message.replace('\0', '\uFFFD');
    }

    private Optional<Job> job(PreparedStatement select, RecordId id) throws SQLException {
        select.setLong(1, tenant.orgId());
        select.setLong(2, id.value());
        return first(select, rows::read);
    }

    /** Reads one row. */
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> Optional<T> first(PreparedStatement select, Reading<T> reading) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(reading.of(row)) : Optional.empty();
        }
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the jobs cannot be reached", e);
        }
    }
}
