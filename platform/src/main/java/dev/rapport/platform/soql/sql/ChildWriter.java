package dev.rapport.platform.soql.sql;

import dev.rapport.platform.soql.analysis.Plan;
import dev.rapport.platform.soql.analysis.Plan.Window;
import dev.rapport.platform.soql.analysis.Shape.Children;
import dev.rapport.platform.soql.analysis.Tables;
import java.util.List;

/** Writes sub-queries of SELECT: one statement finds the children of all records of a page. */
public final class ChildWriter {
    private ChildWriter() {}

    /**
     * The children of some records.
     *
     * @param parents ids of the records
     * @param pageSize greatest number of children of one record
     */
    public static ChildStatement children(
            Children children, long orgId, RowScope scope, List<Long> parents, int pageSize) {
        Plan.Rows plan = children.rows();
        Tables tables = plan.tables();
        Columns columns = Columns.qualified();
        Projection projection = new Projection(columns, ChildStatement.TOTAL_COLUMN + 1);
        projection.add(plan.shape());
        List<Integer> keyColumns = projection.addKeys(plan.order());
        projection.add(plan.shape().id());
        String each = "OVER (PARTITION BY parent.place";
        SqlText sql = new SqlText()
                .add("SELECT *\nFROM (SELECT parent.place, count(*) " + each + ") AS total, " + projection.list()
                        + ", row_number() " + each + " ORDER BY " + SqlWriter.order(plan.order(), columns)
                        + ") AS number\n")
                .bind(
                        "FROM unnest(?) WITH ORDINALITY AS parent (id, place)",
                        parents.stream().mapToLong(Long::longValue).toArray())
                .add(" JOIN " + columns.table(tables.root()) + " ON " + columns.value(children.reference())
                        + " = parent.id");
        Matches matches = new Matches(sql, columns, orgId, scope);
        matches.joins(tables);
        matches.where(tables, plan.filter());
        Window window = plan.window();
        long last = (long) window.offset() + Math.min(pageSize + 1L, window.limit());
        sql.bind(") AS children\nWHERE number > ?", (long) window.offset()).bind(" AND number <= ?", last);
        sql.add("\nORDER BY place, number");
        return new ChildStatement(sql.toStatement(), projection.terms(), keyColumns, pageSize);
    }
}
