package dev.rapport.lead.hypothesis;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** In charge of the replica of verdicts: the newest of each hypothesis, in whatever order they arrive. */
@ApplicationScoped
public class HypothesisVerdicts {
    private static final String NOTE = """
            insert into hypothesis_verdict (org_id, hypothesis_id, validated, decided_at) values (?, ?, ?, ?)
            on conflict (org_id, hypothesis_id) do update
            set validated = excluded.validated, decided_at = excluded.decided_at
            where hypothesis_verdict.decided_at <= excluded.decided_at""";
    private static final String IS_VALIDATED =
            "select 1 from hypothesis_verdict where org_id = ? and hypothesis_id = ? and validated";

    private final AgroalDataSource database;
    private final Tenant tenant;

    HypothesisVerdicts(AgroalDataSource database, Tenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    @Transactional
    public boolean isValidated(RecordId hypothesis) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(IS_VALIDATED)) {
            statement.setLong(1, tenant.orgId());
            statement.setLong(2, hypothesis.value());
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the verdict on " + hypothesis + " cannot be read", e);
        }
    }

    @Transactional
    void note(RecordId hypothesis, boolean validated, Instant at) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(NOTE)) {
            statement.setLong(1, tenant.orgId());
            statement.setLong(2, hypothesis.value());
            statement.setBoolean(3, validated);
            statement.setObject(4, at.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the verdict on " + hypothesis + " cannot be kept", e);
        }
    }
}
