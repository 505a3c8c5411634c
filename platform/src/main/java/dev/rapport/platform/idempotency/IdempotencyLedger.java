package dev.rapport.platform.idempotency;

import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Remembers, in the transaction of the effect itself, what was answered under which key. */
@ApplicationScoped
class IdempotencyLedger {
    private static final String BEGIN = """
            insert into idempotency (org_id, user_id, key, fingerprint) values (?, ?, ?, ?)
            on conflict do nothing""";
    private static final String COMPLETE = """
            update idempotency set status = ?, location = ?, etag = ?, body = ?
            where org_id = ? and user_id = ? and key = ?""";
    private static final String FIND = """
            select fingerprint, status, location, etag, body from idempotency
            where org_id = ? and user_id = ? and key = ?""";

    private final AgroalDataSource database;
    private final Tenant tenant;
    private final CurrentCaller caller;

    IdempotencyLedger(AgroalDataSource database, Tenant tenant, CurrentCaller caller) {
        this.database = database;
        this.tenant = tenant;
        this.caller = caller;
    }

    /** The first answer under a key. */
    record StoredAnswer(
            byte[] fingerprint,
            int status,
            @Nullable String location,
            @Nullable String etag,
            byte @Nullable [] body) {}

    /**
     * Claims the key for this transaction; waits while another transaction holds it.
     *
     * @return false if an earlier call has committed under it
     */
    boolean begin(String key, byte[] fingerprint) {
        return run(BEGIN, statement -> {
            statement.setLong(1, tenant.orgId());
            statement.setLong(2, caller.get().userId());
            statement.setString(3, key);
            statement.setBytes(4, fingerprint);
            return statement.executeUpdate() == 1;
        });
    }

    void complete(String key, StoredAnswer answer) {
        run(COMPLETE, statement -> {
            statement.setInt(1, answer.status());
            statement.setString(2, answer.location());
            statement.setString(3, answer.etag());
            statement.setBytes(4, answer.body());
            bindKey(statement, 5, key);
            return statement.executeUpdate();
        });
    }

    StoredAnswer require(String key) {
        return run(FIND, statement -> {
            bindKey(statement, 1, key);
            try (var row = statement.executeQuery()) {
                row.next();
                return new StoredAnswer(
                        row.getBytes(1), row.getInt(2), row.getString(3), row.getString(4), row.getBytes(5));
            }
        });
    }

    private void bindKey(PreparedStatement statement, int first, String key) throws SQLException {
        statement.setLong(first, tenant.orgId());
        statement.setLong(first + 1, caller.get().userId());
        statement.setString(first + 2, key);
    }

    private interface Work<R> {
        R on(PreparedStatement statement) throws SQLException;
    }

    private <R> R run(String sql, Work<R> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the idempotency ledger could not be used", e);
        }
    }
}
