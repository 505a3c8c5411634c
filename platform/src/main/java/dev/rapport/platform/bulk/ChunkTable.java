package dev.rapport.platform.bulk;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Stores pieces of uploads, each in a transaction of its own: a slow client must not hold one open. */
@ApplicationScoped
class ChunkTable {
    private static final String OF_ATTEMPT = " from bulk_chunk where org_id = ? and job_id = ? and upload = ?";

    private final AgroalDataSource database;
    private final Tenant tenant;
    private final Jobs jobs;

    ChunkTable(AgroalDataSource database, Tenant tenant, Jobs jobs) {
        this.database = database;
        this.tenant = tenant;
        this.jobs = jobs;
    }

    /** One statement's work. */
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    void add(RecordId job, UUID attempt, int number, byte[] piece) {
        String sql = "insert into bulk_chunk (org_id, job_id, upload, number, data) values (?, ?, ?, ?, ?)";
        run(sql, job, attempt, insert -> {
            insert.setInt(4, number);
            insert.setBytes(5, piece);
            return insert.executeUpdate();
        });
    }

    byte[] read(RecordId job, UUID upload, int number) {
        return run("select data" + OF_ATTEMPT + " and number = ?", job, upload, select -> {
            select.setInt(4, number);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("piece " + number + " of the upload of " + job + " is missing");
                }
                return row.getBytes(1);
            }
        });
    }

    void discard(RecordId job, UUID attempt) {
        run("delete" + OF_ATTEMPT, job, attempt, PreparedStatement::executeUpdate);
    }

    /** Makes an attempt the job's upload, the only one. */
    Job complete(RecordId id, Upload upload) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Job job = jobs.keep(id, upload);
            int stored = run("select count(*)" + OF_ATTEMPT, id, upload.id(), ChunkTable::count);
            if (stored != upload.chunks()) {
                throw new ApiException(
                        ErrorCode.UNABLE_TO_LOCK_ROW,
                        "Another upload for the job " + id + " came between; only one at a time is taken.");
            }
            run(
                    "delete from bulk_chunk where org_id = ? and job_id = ? and upload <> ?",
                    id,
                    upload.id(),
                    PreparedStatement::executeUpdate);
            return job;
        });
    }

    private static int count(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private <T> T run(String sql, RecordId job, UUID attempt, Work<T> work) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement(sql)) {
                statement.setLong(1, tenant.orgId());
                statement.setLong(2, job.value());
                statement.setObject(3, attempt);
                return work.with(statement);
            }
        });
    }
}
