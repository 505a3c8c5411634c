package dev.rapport.platform.soql.sql;

import static java.util.stream.Collectors.joining;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.soql.analysis.Plan;
import dev.rapport.platform.soql.analysis.Plan.Window;
import dev.rapport.platform.soql.analysis.SortKey;
import java.util.List;

/** Writes plans as SQL for one organisation. What a caller gave is always bound, never part of the text. */
public final class SqlWriter {
    private SqlWriter() {}

    /** The page that begins at the cursor. OFFSET counts on the first page only; later ones begin behind a row. */
    public static PageStatement page(Plan.Rows plan, long orgId, Cursor cursor) {
        checkFits(plan, cursor);
        Columns columns = Columns.of(plan.tables());
        Projection projection = new Projection(columns, 1);
        projection.add(plan.shape());
        List<Integer> keyColumns = projection.addKeys(plan.order());
        projection.add(plan.shape().id());
        SqlText sql = new SqlText().add("SELECT " + projection.list() + "\n");
        Matches.write(plan, orgId, cursor.scope(), sql);
        if (!cursor.isStart()) {
            sql.add("\nAND ");
            new Keyset(columns, plan.order(), cursor.position()).write(sql);
        }
        sql.add("\nORDER BY " + order(plan.order(), columns));
        sql.bind("\nLIMIT ?", cursor.rowsToFetch());
        if (cursor.isStart() && plan.window().offset() > 0) {
            sql.bind(" OFFSET ?", plan.window().offset());
        }
        return new PageStatement(sql.toStatement(), projection.terms(), keyColumns, cursor.pageSize());
    }

    /** How many records the query has in all, LIMIT and OFFSET heeded: one row, one {@code bigint}. */
    public static SqlStatement count(Plan plan, long orgId, RowScope scope) {
        Window window = plan.window();
        SqlText sql = new SqlText().add("SELECT count(*)\n");
        if (window.limit() == Plan.NO_LIMIT && window.offset() == 0) {
            Matches.write(plan, orgId, scope, sql);
            return sql.toStatement();
        }
        sql.add("FROM (SELECT 1 ");
        Matches.write(plan, orgId, scope, sql);
        sql.bind("\nLIMIT ?", window.limit()).bind(" OFFSET ?", window.offset());
        return sql.add(") AS matches").toStatement();
    }

    static String order(List<SortKey> order, Columns columns) {
        return order.stream().map(key -> sortKey(key, columns)).collect(joining(", "));
    }

    private static String sortKey(SortKey key, Columns columns) {
        String rule = switch (key.nulls()) {
            case NONE -> "";
            case FIRST -> " NULLS FIRST";
            case LAST -> " NULLS LAST";
        };
        return columns.value(key.term()) + " " + key.direction() + rule;
    }

    private static void checkFits(Plan.Rows plan, Cursor cursor) {
        if (!cursor.isStart() && cursor.position().size() != plan.order().size()) {
            throw new ApiException(
                    ErrorCode.INVALID_QUERY_LOCATOR,
                    "The position has " + cursor.position().size() + " sort keys, the query "
                            + plan.order().size() + "; start the query again.");
        }
    }
}
