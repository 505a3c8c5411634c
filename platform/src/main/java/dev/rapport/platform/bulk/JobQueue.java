package dev.rapport.platform.bulk;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * Hands out jobs of all organisations to workers of all processes, each to one at a time.
 *
 * <p>A worker that dies leaves its job to the next one when the lease is over. A job whose row is locked is passed over:
 * its batch is being written, so its worker lives.
 */
@Singleton
class JobQueue {
    private static final String CLAIM = """
            update bulk_job set state = 'IN_PROGRESS', lease = ?, tries = tries + 1,
                lease_until = clock_timestamp() + ? * interval '1 millisecond'
            where (org_id, id) = (
                select org_id, id from bulk_job
                where state in ('UPLOAD_COMPLETE', 'IN_PROGRESS')
                    and (lease_until is null or lease_until < clock_timestamp())
                    and upload_bytes <= ?
                order by created_date limit 1 for update skip locked)
            returning\s""" + JobRow.COLUMNS;

    private final AgroalDataSource database;
    private final JobRow rows;
    private final BulkConfig config;

    JobQueue(@DataSource("system") AgroalDataSource database, JobRow rows, BulkConfig config) {
        this.database = database;
        this.rows = rows;
        this.config = config;
    }

    /** The job that waits longest, if one waits whose upload is not larger than this. */
    Optional<Claim> claim(long largestUpload) throws SQLException {
        UUID lease = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setObject(1, lease);
            claim.setLong(2, config.lease().toMillis());
            claim.setLong(3, largestUpload);
            try (ResultSet row = claim.executeQuery()) {
                return row.next() ? Optional.of(new Claim(rows.read(row), lease)) : Optional.empty();
            }
        }
    }

    /** Prolongs a lease, if it is still the job's. */
    void renew(Claim claim) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement renew = connection.prepareStatement(
                        "update bulk_job set lease_until = clock_timestamp() + ? * interval '1 millisecond'"
                                + " where org_id = ? and id = ? and lease = ?")) {
            renew.setLong(1, config.lease().toMillis());
            renew.setLong(2, claim.job().creator().orgId());
            renew.setLong(3, claim.job().id().value());
            renew.setObject(4, claim.lease());
            renew.executeUpdate();
        }
    }

    /** Gives a job back before it is done. */
    void release(Claim claim) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement release =
                        connection.prepareStatement("update bulk_job set lease = null, lease_until = null"
                                + " where org_id = ? and id = ? and lease = ?")) {
            release.setLong(1, claim.job().creator().orgId());
            release.setLong(2, claim.job().id().value());
            release.setObject(3, claim.lease());
            release.executeUpdate();
        }
    }
}
