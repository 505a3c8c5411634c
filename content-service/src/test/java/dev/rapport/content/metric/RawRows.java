package dev.rapport.content.metric;

import dev.rapport.platform.id.RecordId;
import io.agroal.api.AgroalDataSource;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Writes made-up rows as they would lie in the database. */
final class RawRows {
    private static final String STAMPS =
            "org_id, id, version, is_deleted, created_date, created_by_id, last_modified_date, last_modified_by_id,"
                    + " system_modstamp";
    private static final String STAMPED = "?, ?, 0, ?, now(), ?, now(), 0, now()";
    private static final String ASSET = "insert into content_asset (" + STAMPS
            + ", owner_id, name, type, status, scope, published_at, withdrawn_at, production_cost) values (" + STAMPED
            + ", ?, 'Asset', ?, ?, ?, ?, ?, ?)";
    private static final String USE = "insert into content_use (" + STAMPS
            + ", content_asset_id, lead_id, opportunity_id, channel, used_at, used_by_id, counts) values (" + STAMPED
            + ", ?, ?, ?, 'SENT', ?, ?, ?)";
    private static final String USER =
            "insert into directory_user (org_id, id, name, function, active, as_of) values (?, ?, 'x', ?, ?, now())";
    private static final String LEAD =
            "insert into known_lead (org_id, lead_id, opportunity_id, master_id) values (?, ?, ?, ?)";
    private static final String DEAL =
            "insert into known_deal (org_id, opportunity_id, outcome, amount, at) values (?, ?, ?, ?, ?)";

    private RawRows() {}

    /** An organisation that nobody else works in, with these rows. */
    static String organisation(AgroalDataSource owner, RawWorld world) throws SQLException {
        String org = "00D%012dEAA".formatted(ThreadLocalRandom.current().nextLong(1_000_000, 9_999_999));
        long number = RecordId.parse(org).value();
        try (Connection connection = owner.getConnection()) {
            for (RawWorld.User user : world.users()) {
                run(connection, USER, number, user.id(), user.seller() ? "SALES" : "MARKETING", user.active());
            }
            for (RawWorld.Asset asset : world.assets()) {
                insert(connection, number, asset);
            }
            for (RawWorld.Use use : world.uses()) {
                run(
                        connection,
                        USE,
                        number,
                        use.id(),
                        use.deleted(),
                        use.user(),
                        use.asset(),
                        use.lead(),
                        use.deal(),
                        at(use.at()),
                        use.user(),
                        world.asset(use.asset()).author() != use.user()
                                && world.users().get((int) use.user() - 1).seller());
            }
            for (RawWorld.Lead lead : world.leads()) {
                run(connection, LEAD, number, lead.id(), lead.deal(), lead.master());
            }
            for (RawWorld.Deal deal : world.deals()) {
                run(connection, DEAL, number, deal.id(), deal.outcome(), money(deal.cents()), at(deal.at()));
            }
        }
        return org;
    }

    private static void insert(Connection connection, long org, RawWorld.Asset asset) throws SQLException {
        String status = asset.published() == null ? "DRAFT" : asset.withdrawn() == null ? "PUBLISHED" : "ARCHIVED";
        run(
                connection,
                ASSET,
                org,
                asset.id(),
                asset.deleted(),
                asset.author(),
                asset.author(),
                asset.type(),
                status,
                asset.scope(),
                at(asset.published()),
                at(asset.withdrawn()),
                money(asset.cost()));
    }

    private static void run(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable BigDecimal money(@Nullable Long cents) {
        return cents == null ? null : BigDecimal.valueOf(cents, 2);
    }
}
