package dev.rapport.content.lift;

import dev.rapport.content.lift.NaivePairs.RawLead;
import dev.rapport.content.lift.NaivePairs.RawUse;
import dev.rapport.platform.id.RecordId;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Writes leads and uses into the tables as they are, at any time of the past. */
record Rows(AgroalDataSource database, long org) {
    static RecordId anyLead() {
        return RecordId.of("00Q", ThreadLocalRandom.current().nextLong(1, 1L << 44));
    }

    void write(List<RawLead> leads) throws SQLException {
        try (var connection = database.getConnection()) {
            for (RawLead lead : leads) {
                update(
                        connection,
                        "insert into known_lead (org_id, lead_id, industry, lead_source, is_erased, master_id)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        org,
                        lead.id(),
                        lead.industry(),
                        lead.source(),
                        lead.erased(),
                        lead.merged() ? anyLead().value() : null);
                for (var stamp : lead.stamps().entrySet()) {
                    update(
                            connection,
                            "insert into known_lead_stage (org_id, lead_id, stage, entered_at, implied)"
                                    + " values (?, ?, ?, ?, ?)",
                            org,
                            lead.id(),
                            stamp.getKey(),
                            time(stamp.getValue().at()),
                            stamp.getValue().implied());
                }
                for (RawUse use : lead.uses()) {
                    write(connection, lead.id(), use);
                }
            }
        }
    }

    private void write(Connection connection, long lead, RawUse use) throws SQLException {
        update(
                connection,
                "insert into content_use (org_id, id, version, is_deleted, created_date, created_by_id,"
                        + " last_modified_date, last_modified_by_id, system_modstamp, content_asset_id, lead_id, channel,"
                        + " used_at, used_by_id, counts)"
                        + " values (?, ?, 0, ?, now(), 1, now(), 1, now(), ?, ?, 'SENT', ?, 1, ?)",
                org,
                RecordId.of("a12", ThreadLocalRandom.current().nextLong(1L << 40, 1L << 44))
                        .value(),
                use.deleted(),
                use.asset(),
                lead,
                time(use.at()),
                use.counts());
    }

    private static Object time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static void update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
