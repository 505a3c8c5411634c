package dev.rapport.content.match;

import dev.rapport.content.match.Match.Fit;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Ranks published assets by their fit, in the database. Works inside the caller's transaction, and flushes nothing. */
@ApplicationScoped
public class AssetMatcher {
    /**
     * Stemming every asset's words would take seconds over many thousands, so words are looked for in those that fit best
     * without them, the newest first. Columns: id, name, type, the four parts of the fit, the score. Binds: type, stages,
     * personas, text, organisation, and what the condition binds.
     */
    private static final String RANKED = """
        with wanted as (
          select ?::text as type, ?::text[] as stages, ?::text[] as personas,
                 tsvector_to_array(to_tsvector('english', coalesce(?::text, ''))) as words),
        fit as (
          select a.id, a.name, a.type, a.outcome, a.proof, a.published_at,
                 coalesce(a.type collate "C" = wanted.type, false) as same_type,
                 array(select unnest(string_to_array(lower(a.stages collate pg_c_utf8), ';'))
                       intersect select unnest(wanted.stages) order by 1) as stages,
                 array(select unnest(string_to_array(lower(a.personas collate pg_c_utf8), ';'))
                       intersect select unnest(wanted.personas) order by 1) as personas,
                 wanted.stages as all_stages, wanted.personas as all_personas, wanted.words as all_words
          from content_asset a, wanted
          where a.org_id = ? and not a.is_deleted and %s),
        candidate as (
          select *, 3.0 * same_type::int
                 + 3.0 * cardinality(stages) / greatest(1, cardinality(all_stages))
                 + 2.0 * cardinality(personas) / greatest(1, cardinality(all_personas)) as plain_score
          from fit order by plain_score desc, published_at desc, id limit 500),
        worded as (
          select *, array(select unnest(tsvector_to_array(to_tsvector('english',
                            concat_ws(' ', name, outcome, proof) collate pg_c_utf8)))
                          intersect select unnest(all_words) order by 1) as words
          from candidate),
        ranked as (
          select *, plain_score + 2.0 * cardinality(words) / greatest(1, cardinality(all_words)) as score from worded)
        select id, name, type, same_type, stages, personas, words, score from ranked
        """;

    private static final String ORDER = " order by score desc, published_at desc, id";
    private static final String BEST = RANKED.formatted("a.status = 'PUBLISHED' and a.scope <> 'ACCOUNT'")
            + "where score > 0" + ORDER + " limit ?";
    private static final String OF = RANKED.formatted("a.id = any(?)") + ORDER;

    private final AgroalDataSource database;
    private final Tenant tenant;

    AssetMatcher(AgroalDataSource database, Tenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** The published assets for a market or segment that fit best, the best first; none that does not fit at all. */
    public List<Match> best(Wanted wanted, int most) {
        return find(BEST, wanted, (connection, statement) -> statement.setInt(6, most));
    }

    /** How well these assets fit, whatever has become of them. */
    public List<Match> of(Wanted wanted, List<RecordId> assets) {
        Object[] ids = assets.stream().map(RecordId::value).toArray();
        return find(
                OF, wanted, (connection, statement) -> statement.setArray(6, connection.createArrayOf("bigint", ids)));
    }

    private interface Restriction {
        void bind(Connection connection, PreparedStatement statement) throws SQLException;
    }

    private List<Match> find(String sql, Wanted wanted, Restriction restriction) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, wanted.type());
            statement.setArray(
                    2, connection.createArrayOf("text", wanted.stages().toArray()));
            statement.setArray(
                    3, connection.createArrayOf("text", wanted.personas().toArray()));
            statement.setString(4, wanted.text());
            statement.setLong(5, tenant.orgId());
            restriction.bind(connection, statement);
            try (var rows = statement.executeQuery()) {
                List<Match> matches = new ArrayList<>();
                while (rows.next()) {
                    matches.add(match(rows));
                }
                return matches;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("assets could not be matched", e);
        }
    }

    private static Match match(ResultSet row) throws SQLException {
        String type = row.getString(3);
        Fit fit = new Fit(row.getBoolean(4), texts(row.getArray(5)), texts(row.getArray(6)), texts(row.getArray(7)));
        return new Match(new RecordId(row.getLong(1)), row.getString(2), type, row.getDouble(8), fit.reasons(type));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
