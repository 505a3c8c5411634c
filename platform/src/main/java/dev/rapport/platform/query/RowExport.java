package dev.rapport.platform.query;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.soql.analysis.Plan;
import dev.rapport.platform.soql.sql.Cursor;
import dev.rapport.platform.soql.sql.PageStatement;
import dev.rapport.platform.soql.sql.RowScope;
import dev.rapport.platform.soql.sql.SqlStatement;
import dev.rapport.platform.soql.sql.SqlWriter;
import dev.rapport.platform.soql.syntax.Query;
import dev.rapport.platform.soql.syntax.Query.Option;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
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

    /** Tables hold no addresses, so no version is echoed. */
    private static final String NO_VERSION = "";

    private final Questions questions;
    private final Statements statements;
    private final Tenant tenant;
    private final QueryPositions positions;

    RowExport(Questions questions, Statements statements, Tenant tenant, QueryPositions positions) {
        this.questions = questions;
        this.statements = statements;
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
        return meaning(new ExportedQuery(
                        soql, RowScope.LIVE, questions.now(soql).time()))
                .plan()
                .object();
    }

    /** Names of the columns, in the order of SELECT. */
    public List<String> columns(ExportedQuery query) {
        return meaning(query).columns().stream().map(ExportColumn::name).toList();
    }

    /**
     * How many rows there are, and where they end.
     *
     * @param from where to begin, null for the first row
     * @param most rows to span, null for all
     */
    @Transactional
    public Span measure(ExportedQuery query, @Nullable String from, @Nullable Integer most) {
        Meaning meaning = meaning(query);
        Cursor cursor = cursor(query, meaning, from, most == null ? ALL : most);
        if (most == null && cursor.isStart()) {
            return new Span(number(SqlWriter.count(meaning.plan(), tenant.orgId(), meaning.scope())), null);
        }
        PageStatement page = SqlWriter.page(meaning.plan(), tenant.orgId(), cursor);
        List<Object> binds = new ArrayList<>(page.statement().binds());
        String rows = "(" + page.statement().text() + ") as page";
        long found = number(new SqlStatement("select count(*) from " + rows, binds));
        if (most == null || found <= most) {
            return new Span(found, null);
        }
        binds.add(most - 1);
        List<@Nullable String> last =
                statements.runAtLeisure(new SqlStatement("select * from " + rows + " offset ? limit 1", binds), row -> {
                    row.next();
                    return RowReader.texts(row, page.keyColumns());
                });
        return new Span(most, positions.write(meaning.plan().object(), cursor.after(most, last, 0)));
    }

    /**
     * Reads one step.
     *
     * @param from where to begin, null for the first row
     * @param most rows to read
     * @return where the next step begins, null if nothing is left
     */
    @Transactional
    public @Nullable String read(ExportedQuery query, @Nullable String from, int most, Sink sink) {
        Meaning meaning = meaning(query);
        Cursor cursor = cursor(query, meaning, from, most);
        PageStatement page = SqlWriter.page(meaning.plan(), tenant.orgId(), cursor);
        RowTexts texts = new RowTexts(meaning.columns(), page.terms(), questions.answering(NO_VERSION));
        Optional<String> next = statements.runAtLeisure(page.statement(), row -> {
            List<@Nullable String> last = List.of();
            for (int read = 0; row.next(); read++) {
                if (read == most) {
                    return Optional.of(positions.write(meaning.plan().object(), cursor.after(most, last, 0)));
                }
                sink.take(texts.of(row));
                if (read == most - 1) {
                    last = RowReader.texts(row, page.keyColumns());
                }
            }
            return Optional.empty();
        });
        return next.orElse(null);
    }

    /** What a query is for its caller, now. */
    private record Meaning(Plan.Rows plan, List<ExportColumn> columns, RowScope scope) {}

    private Meaning meaning(ExportedQuery exported) {
        Query query = Query.parse(exported.soql());
        Plan.Rows plan = ExportRules.require(query, questions.analyse(query, exported.asked()));
        List<ExportColumn> columns = ExportColumn.of(query, plan);
        ExportRules.requirePlain(query, columns);
        boolean isOfAll = query.options().contains(Option.ALL_ROWS);
        return new Meaning(plan, columns, isOfAll ? RowScope.WITH_DELETED : exported.scope());
    }

    private Cursor cursor(ExportedQuery query, Meaning meaning, @Nullable String from, int size) {
        RowScope scope = meaning.scope();
        if (from == null) {
            int limit = meaning.plan().window().limit();
            return new Cursor(query.soql(), scope, query.asked(), size, limit, 0, List.of());
        }
        Cursor at = positions.read(from);
        if (!at.soql().equals(query.soql())
                || at.scope() != scope
                || !at.asked().equals(query.asked())) {
            throw new ApiException(ErrorCode.INVALID_QUERY_LOCATOR, "The locator belongs to another query.");
        }
        return new Cursor(query.soql(), scope, query.asked(), size, at.remaining(), 0, at.position());
    }

    private long number(SqlStatement sql) {
        return statements.runAtLeisure(sql, row -> {
            row.next();
            return row.getLong(1);
        });
    }
}
