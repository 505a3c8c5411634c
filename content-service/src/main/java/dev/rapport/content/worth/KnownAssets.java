package dev.rapport.content.worth;

import dev.rapport.content.asset.AssetStatus;
import dev.rapport.content.asset.AssetType;
import dev.rapport.content.lift.Tally;
import dev.rapport.content.rating.Ratings;
import dev.rapport.content.rating.SellersRating;
import dev.rapport.content.worth.KnownAsset.Audience;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads assets with what tells how good they are, in one query. Works inside the caller's transaction. */
@ApplicationScoped
public class KnownAssets {
    private static final int FETCH = 1_000;

    /** Binds: organisation, organisation. */
    private static final String READ = "with " + Ratings.TABLE + """
             select a.id, a.name, a.type, a.status, a.stages, a.personas, a.industries, a.products, a.latest_version_id,
                   a.published_at, a.expire_at, a.review_by,
                   greatest(a.published_at, looked.reviewed_at, approved.approved_date) as renewed_at,
                   coalesce(rating.ratings, 0) as ratings, coalesce(rating.rating_sum, 0) as rating_sum,
                   coalesce(lift.pairs, 0) as pairs, coalesce(lift.exposed_advanced, 0) as exposed_advanced,
                   coalesce(lift.unexposed_advanced, 0) as unexposed_advanced,
                   coalesce(lift.unmatched, 0) as unmatched, coalesce(lift.immature, 0) as immature
            from content_asset a
            left join rating on rating.org_id = a.org_id and rating.content_asset_id = a.id
            left join asset_lift lift on lift.org_id = a.org_id and lift.content_asset_id = a.id
            left join asset_review looked on looked.org_id = a.org_id and looked.content_asset_id = a.id
            left join (
              select org_id, content_asset_id, max(approved_date) as approved_date from asset_approval
              where withdrawn_date is null and not is_deleted group by org_id, content_asset_id) approved
              on approved.org_id = a.org_id and approved.content_asset_id = a.id
            where a.org_id = ? and not a.is_deleted
            """;

    private static final String FOR_THE_MARKET = READ + """
            and a.status = 'PUBLISHED' and a.scope <> 'ACCOUNT' and a.stages is not null
            and (a.expire_at is null or a.expire_at > ?)""";

    private static final String ONE = READ + "and a.id = ?";

    private final AgroalDataSource database;
    private final Tenant tenant;
    private final Clock clock;

    KnownAssets(AgroalDataSource database, Tenant tenant, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
    }

    private interface Last {
        void bind(PreparedStatement statement, int place) throws SQLException;
    }

    /** What is published for some stage, and not for one account; one at a time, in no order. */
    public void published(Consumer<KnownAsset> each) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        read(FOR_THE_MARKET, (statement, place) -> statement.setObject(place, now), each);
    }

    /** An asset, in whatever state. */
    public Optional<KnownAsset> find(RecordId id) {
        List<KnownAsset> found = new ArrayList<>();
        read(ONE, (statement, place) -> statement.setLong(place, id.value()), found::add);
        return found.stream().findFirst();
    }

    private void read(String sql, Last last, Consumer<KnownAsset> each) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            statement.setLong(1, tenant.orgId());
            statement.setLong(2, tenant.orgId());
            last.bind(statement, 3);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.accept(asset(rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("assets could not be read", e);
        }
    }

    private static KnownAsset asset(ResultSet row) throws SQLException {
        return new KnownAsset(
                new RecordId(row.getLong("id")),
                row.getString("name"),
                AssetType.valueOf(row.getString("type")),
                AssetStatus.valueOf(row.getString("status")),
                audience(row),
                version(row.getObject("latest_version_id", Long.class)),
                instant(row, "published_at"),
                instant(row, "renewed_at"),
                instant(row, "expire_at"),
                instant(row, "review_by"),
                new SellersRating(row.getLong("ratings"), row.getLong("rating_sum")),
                new Tally(
                        row.getLong("pairs"),
                        row.getLong("exposed_advanced"),
                        row.getLong("unexposed_advanced"),
                        row.getLong("unmatched"),
                        row.getLong("immature")));
    }

    private static Audience audience(ResultSet row) throws SQLException {
        return new Audience(
                row.getString("stages"),
                row.getString("personas"),
                row.getString("industries"),
                row.getString("products"));
    }

    private static @Nullable RecordId version(@Nullable Long stored) {
        return stored == null ? null : new RecordId(stored);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime stored = row.getObject(column, OffsetDateTime.class);
        return stored == null ? null : stored.toInstant();
    }
}
