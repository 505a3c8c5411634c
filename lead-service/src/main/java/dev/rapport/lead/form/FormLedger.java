package dev.rapport.lead.form;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import dev.rapport.platform.tenancy.Turns;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Remembers which passes were used and counts what was submitted, in the transaction that writes the lead: what is
 * refused later is neither used nor counted. The rows make others wait who do the same at once, on any replica, so no
 * count is ever passed by.
 */
@ApplicationScoped
class FormLedger {
    private static final String USE =
            "insert into form_pass (org_id, nonce, expires_at) values (?, ?, ?) on conflict do nothing";
    private static final String COUNT = """
            insert into form_tally (org_id, form_id, hour, client, submissions) values (?, ?, ?, ?, 1)
            on conflict (org_id, form_id, hour, client) do update set submissions = form_tally.submissions + 1
            where form_tally.submissions < ?""";

    private final AgroalDataSource database;
    private final Tenant tenant;
    private final Turns turns;

    FormLedger(AgroalDataSource database, Tenant tenant, Turns turns) {
        this.database = database;
        this.tenant = tenant;
        this.turns = turns;
    }

    /** Uses up the pass; waits while another transaction does. False if one has. */
    boolean use(Pass pass, Instant expiry) {
        return run(USE, statement -> {
            statement.setLong(1, tenant.orgId());
            statement.setObject(2, pass.nonce());
            statement.setObject(3, expiry.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate() == 1;
        });
    }

    /**
     * Counts a submission. False, and nothing is counted, if there have been {@code most} in this hour.
     *
     * @param client digest of whom to count; empty for everybody
     */
    boolean count(RecordId form, Instant hour, byte[] client, int most) {
        return run(COUNT, statement -> {
            statement.setLong(1, tenant.orgId());
            statement.setLong(2, form.value());
            statement.setObject(3, hour.atOffset(ZoneOffset.UTC));
            statement.setBytes(4, client);
            statement.setInt(5, most);
            return statement.executeUpdate() == 1;
        });
    }

    /** Waits for others who submit the same person by whatever form: the second one finds the first one's lead. */
    void waitFor(String email) {
        turns.await("form of " + email.toLowerCase(Locale.ROOT));
    }

    private interface Work<R> {
        R on(PreparedStatement statement) throws SQLException;
    }

    private <R> R run(String sql, Work<R> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("submissions cannot be counted", e);
        }
    }
}
