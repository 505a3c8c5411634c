package dev.rapport.content.oneoff;

import dev.rapport.content.oneoff.OneOffView.OneOff;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the de-facto one-offs that are on offer now. */
@ApplicationScoped
class OneOffs {
    private static final int PAGE = 200;

    private static final String FIND =
            "select a.id, a.name, a.type, a.owner_id, a.published_at, market.accounts, market.uses"
                    + " from content_asset a " + MarketUse.OF_ASSET + """
                    where a.org_id = ? and a.id > ? and a.scope = 'MARKET' and a.status = 'PUBLISHED' and not a.is_deleted
                      and verdict.judged and market.accounts <= 1
                    order by a.id limit ?\
                    """;

    private final AgroalDataSource database;
    private final Tenant tenant;
    private final Clock clock;

    OneOffs(AgroalDataSource database, Tenant tenant, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** @param after the asset after which the page begins, null for the first */
    @Transactional
    OneOffView after(@Nullable RecordId after) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setLong(2, tenant.orgId());
            statement.setLong(3, after == null ? 0 : after.value());
            statement.setInt(4, PAGE + 1);
            try (var rows = statement.executeQuery()) {
                List<OneOff> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(oneOff(rows));
                }
                return page(found);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("one-offs could not be found", e);
        }
    }

    private static OneOffView page(List<OneOff> found) {
        List<OneOff> page = found.size() > PAGE ? found.subList(0, PAGE) : found;
        RecordId next = found.size() > PAGE ? page.getLast().assetId() : null;
        return new OneOffView(MarketUse.STRETCH.toDays(), page, next);
    }

    private static OneOff oneOff(ResultSet row) throws SQLException {
        return new OneOff(
                new RecordId(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                new RecordId(row.getLong(4)),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getInt(6),
                row.getLong(7));
    }
}
