package dev.rapport.content.derivation;

import dev.rapport.content.derivation.LineageView.Derived;
import dev.rapport.content.derivation.LineageView.Promoted;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what hangs together. Works inside the caller's transaction. */
@ApplicationScoped
class LineageQuery {
    /** Binds: organisation, master, the one derivation or null, the derivation to go on after, how many. */
    private static final String DERIVATIONS = """
        select d.id, d.account_id, d.name, d.status,
               array(select r.name::text from derived_region r
                     where r.org_id = d.org_id and r.derivation_id = d.id and not r.is_deleted
                     order by r.asset_region_id)
        from derivation d
        where d.org_id = ? and d.content_asset_id = ? and d.id = coalesce(?::bigint, d.id) and d.id > ?
          and not d.is_deleted
        order by d.id limit ?\
        """;

    /** Binds: organisation, master, the one derivation or null twice, how many. */
    private static final String PROMOTIONS = """
        select p.id, p.asset_region_id, p.name, p.status, supporters.ids
        from promotion_proposal p, lateral (
          select array(select distinct r.derivation_id from derived_region r
                       where r.org_id = p.org_id and r.asset_region_id = p.asset_region_id
                         and r.promotion_proposal_id = p.id and not r.is_deleted order by 1) as ids) supporters
        where p.org_id = ? and p.content_asset_id = ? and (?::bigint is null or ? = any(supporters.ids))
          and not p.is_deleted
        order by p.id desc limit ?\
        """;

    private final AgroalDataSource database;
    private final Tenant tenant;

    LineageQuery(AgroalDataSource database, Tenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** @param only the one derivation that is asked about, null for all of the master */
    List<Derived> derivations(RecordId master, @Nullable RecordId only, @Nullable RecordId after, int most) {
        Long one = only == null ? null : only.value();
        return rows(
                DERIVATIONS,
                row -> new Derived(id(row, 1), id(row, 2), row.getString(3), row.getString(4), Arrays.asList((String[])
                        row.getArray(5).getArray())),
                master.value(),
                one,
                after == null ? 0L : after.value(),
                most);
    }

    /** The latest first. */
    List<Promoted> promotions(RecordId master, @Nullable RecordId only, int most) {
        Long one = only == null ? null : only.value();
        return rows(
                PROMOTIONS,
                row -> new Promoted(id(row, 1), id(row, 2), row.getString(3), row.getString(4), ids(row.getArray(5))),
                master.value(),
                one,
                one,
                most);
    }

    private interface Mapping<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Mapping<T> mapping, @Nullable Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, tenant.orgId());
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 2, values[i]);
            }
            try (var found = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(mapping.of(found));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a lineage could not be read", e);
        }
    }

    private static RecordId id(ResultSet row, int column) throws SQLException {
        return new RecordId(row.getLong(column));
    }

    private static List<RecordId> ids(Array array) throws SQLException {
        return Arrays.stream((Long[]) array.getArray()).map(RecordId::new).toList();
    }
}
