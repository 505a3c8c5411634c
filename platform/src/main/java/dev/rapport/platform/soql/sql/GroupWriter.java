package dev.rapport.platform.soql.sql;

import static java.util.stream.Collectors.joining;

import dev.rapport.platform.soql.analysis.Plan;
import dev.rapport.platform.soql.analysis.Term;
import dev.rapport.platform.soql.syntax.Grouping;

/** Writes queries for groups; the result columns are the plan's outputs in their order. */
public final class GroupWriter {
    /** Groups are answered in one page. */
    public static final int MOST_GROUPS = 2_000;

    private GroupWriter() {}

    /** A group more than {@link #MOST_GROUPS} tells that there are too many. */
    public static SqlStatement groups(Plan.Groups plan, long orgId, RowScope scope) {
        Columns columns = Columns.of(plan.tables());
        SqlText sql = new SqlText()
                .add("SELECT "
                        + plan.outputs().stream()
                                .map(output -> output(output.term(), plan.kind(), columns))
                                .collect(joining(", "))
                        + "\n");
        Matches.write(plan, orgId, scope, sql);
        if (!plan.keys().isEmpty()) {
            String keys = plan.keys().stream().map(columns::value).collect(joining(", "));
            sql.add("\nGROUP BY " + (plan.kind() == Grouping.Kind.PLAIN ? keys : plan.kind() + " (" + keys + ")"));
        }
        if (plan.having() != null) {
            sql.add("\nHAVING ");
            new Matches(sql, columns, orgId, scope).conjunct(plan.having());
        }
        if (!plan.order().isEmpty()) {
            sql.add("\nORDER BY " + SqlWriter.order(plan.order(), columns));
        }
        sql.bind("\nLIMIT ?", Math.min(plan.window().limit(), MOST_GROUPS + 1));
        if (plan.window().offset() > 0) {
            sql.bind(" OFFSET ?", plan.window().offset());
        }
        return sql.toStatement();
    }

    /** A group of texts that differ in case only shows the first of them. */
    private static String output(Term term, Grouping.Kind kind, Columns columns) {
        boolean isKey = !(term instanceof Term.Aggregate) && !(term instanceof Term.Subtotal);
        if (!isKey || !term.type().isText()) {
            return columns.value(term);
        }
        String shown = "min(" + columns.value(term) + Columns.BYTEWISE + ")";
        return kind == Grouping.Kind.PLAIN
                ? shown
                : "CASE WHEN GROUPING(" + columns.value(term) + ") = 0 THEN " + shown + " END";
    }
}
