package dev.rapport.platform.query;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import dev.rapport.platform.soql.analysis.Analysis;
import dev.rapport.platform.soql.analysis.Plan;
import dev.rapport.platform.soql.sql.Cursor;
import dev.rapport.platform.soql.sql.PageStatement;
import dev.rapport.platform.soql.sql.RowScope;
import dev.rapport.platform.soql.sql.SqlStatement;
import dev.rapport.platform.soql.sql.SqlWriter;
import dev.rapport.platform.soql.syntax.Query;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a query as texts, any number of them, in steps of a few thousand: each step begins behind the last
 * row of the one before, holds no transaction open in between, and costs the same at any depth.
 */
@ApplicationScoped
public class RowExport {
    /** As many rows as a step can have; one more is asked for. */
    private static final int ALL = Integer.MAX_VALUE - 1;

    private static final int TIME_LIMIT_SECONDS = 600;

    private final AgroalDataSource database;
    private final RecordTypes types;
    private final AccessMatrix access;
    private final Tenant tenant;
    private final QueryPositions positions;

    RowExport(
            AgroalDataSource database,
            RecordTypes types,
            AccessMatrix access,
            Tenant tenant,
            QueryPositions positions) {
        this.database = database;
        this.types = types;
        this.access = access;
        this.tenant = tenant;
        this.positions = positions;
    }

    /** Takes rows, one after the other; the array is the sink's to keep. */
    public interface Sink {
        void take(String[] row) throws IOException;
    }

    /**
     * The rows from a position on.
     *
     * @param rows how many
     * @param next where the rows after them begin, null if there are none
     */
    public record Span(long rows, @Nullable String next) {}

    /** What the query is about; refuses what a query would be refused for, and what has no rows to export. */
    public ObjectType object(String soql) {
        return plan(soql).object();
    }

    /** Names of the columns, in the order of SELECT. */
    public List<String> columns(String soql) {
        return plan(soql).columns().stream().map(Field::name).toList();
    }

    /**
     * How many rows there are, and where they end.
     *
     * @param from where to begin, null for the first row
     * @param most rows to span, null for all
     */
    @Transactional
    public Span measure(String soql, RowScope scope, @Nullable String from, @Nullable Integer most) {
        Cursor cursor = cursor(soql, scope, from, most == null ? ALL : most);
        PageStatement page = SqlWriter.page(plan(soql), tenant.orgId(), cursor);
        List<Object> binds = new ArrayList<>(page.statement().binds());
        String rows = "(" + page.statement().text() + ") as page";
        long found = query(new SqlStatement("select count(*) from " + rows, binds), row -> {
            row.next();
            return row.getLong(1);
        });
        if (most == null || found <= most) {
            return new Span(found, null);
        }
        binds.add(most - 1);
        List<@Nullable String> last =
                query(new SqlStatement("select * from " + rows + " offset ? limit 1", binds), row -> {
                    row.next();
                    return keys(row, page);
                });
        return new Span(most, position(soql, cursor.after(last, 0)));
    }

    /**
     * Reads one step.
     *
     * @param from where to begin, null for the first row
     * @param most rows to read
     * @return where the next step begins, null if nothing is left
     */
    @Transactional
    public @Nullable String read(String soql, RowScope scope, @Nullable String from, int most, Sink sink) {
        Cursor cursor = cursor(soql, scope, from, most);
        PageStatement page = SqlWriter.page(plan(soql), tenant.orgId(), cursor);
        Optional<String> next = query(page.statement(), row -> {
            List<@Nullable String> last = List.of();
            for (int read = 0; row.next(); read++) {
                if (read == most) {
                    return Optional.of(position(soql, cursor.after(last, 0)));
                }
                sink.take(RowTexts.of(row, page.columns()));
                if (read == most - 1) {
                    last = keys(row, page);
                }
            }
            return Optional.empty();
        });
        return next.orElse(null);
    }

    private Plan.Rows plan(String soql) {
        Plan plan = Analysis.analyse(Query.parse(soql), types.schema());
        access.require(Action.READ, plan.object().name());
        if (plan instanceof Plan.Rows rows) {
            return rows;
        }
        throw new ApiException(
                ErrorCode.INVALIDJOB,
                "A query job reads records; ask for COUNT() with a query of its own, which answers at once.",
                "query");
    }

    private Cursor cursor(String soql, RowScope scope, @Nullable String from, int size) {
        if (from == null) {
            return new Cursor(soql, scope, size, plan(soql).window().limit(), 0, List.of());
        }
        Cursor at = positions.read(from);
        if (!at.soql().equals(soql) || at.scope() != scope) {
            throw new ApiException(ErrorCode.INVALID_QUERY_LOCATOR, "The locator belongs to another query.");
        }
        return new Cursor(soql, scope, size, at.remaining(), 0, at.position());
    }

    private String position(String soql, Cursor cursor) {
        return positions.write(object(soql), cursor);
    }

    /** Reads a result. */
    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException, IOException;
    }

    private <T> T query(SqlStatement sql, Reading<T> reading) {
        try (var connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql.text())) {
            statement.setQueryTimeout(TIME_LIMIT_SECONDS);
            for (int i = 0; i < sql.binds().size(); i++) {
                statement.setObject(i + 1, sql.binds().get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                return reading.of(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("an export failed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<@Nullable String> keys(ResultSet row, PageStatement page) throws SQLException {
        List<@Nullable String> keys = new ArrayList<>();
        for (int column : page.keyColumns()) {
            keys.add(row.getString(column));
        }
        return keys;
    }
}
