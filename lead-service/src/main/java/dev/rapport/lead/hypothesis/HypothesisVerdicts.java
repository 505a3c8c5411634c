package dev.rapport.lead.hypothesis;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * In charge of the replica of verdicts: the newest of each hypothesis, in whatever order they arrive. Of two of the same
 * moment the one with the greater event id counts, so that all who read them agree.
 */
@ApplicationScoped
public class HypothesisVerdicts {
    private static final String NOTE = """
            insert into hypothesis_verdict (org_id, hypothesis_id, validated, decided_at, event_id)
            values (?, ?, ?, ?, ?)
            on conflict (org_id, hypothesis_id) do update
            set validated = excluded.validated, decided_at = excluded.decided_at, event_id = excluded.event_id
            where (hypothesis_verdict.decided_at, coalesce(hypothesis_verdict.event_id, '00000000-0000-0000-0000-000000000000'))
                < (excluded.decided_at, excluded.event_id)""";
    private static final String FIND =
            "select validated, decided_at, event_id from hypothesis_verdict where org_id = ? and hypothesis_id = ?";

    private final AgroalDataSource database;
    private final Tenant tenant;

    HypothesisVerdicts(AgroalDataSource database, Tenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** The newest verdict, if any has been heard of. */
    @Transactional
    public Optional<KnownVerdict> find(RecordId hypothesis) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setLong(1, tenant.orgId());
            statement.setLong(2, hypothesis.value());
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new KnownVerdict(
                                hypothesis,
                                row.getBoolean(1),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getObject(3, UUID.class)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the verdict on " + hypothesis + " cannot be read", e);
        }
    }

    @Transactional
    void note(RecordId hypothesis, boolean validated, Instant at, UUID eventId) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(NOTE)) {
            statement.setLong(1, tenant.orgId());
            statement.setLong(2, hypothesis.value());
            statement.setBoolean(3, validated);
            statement.setObject(4, at.atOffset(ZoneOffset.UTC));
            statement.setObject(5, eventId);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the verdict on " + hypothesis + " cannot be kept", e);
        }
    }
}
