package dev.rapport.platform.soql.sql;

import dev.rapport.platform.soql.analysis.Plan;
import dev.rapport.platform.soql.analysis.Predicate;
import dev.rapport.platform.soql.analysis.Predicate.And;
import dev.rapport.platform.soql.analysis.Predicate.AnyOf;
import dev.rapport.platform.soql.analysis.Predicate.Compare;
import dev.rapport.platform.soql.analysis.Predicate.IsNull;
import dev.rapport.platform.soql.analysis.Predicate.Like;
import dev.rapport.platform.soql.analysis.Predicate.Not;
import dev.rapport.platform.soql.analysis.Predicate.Nothing;
import dev.rapport.platform.soql.analysis.Predicate.Or;
import dev.rapport.platform.soql.analysis.Value;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Writes FROM and WHERE: the rows of one organisation that a plan's filter holds for.
 *
 * <p>SQL knows a third truth value where SOQL knows two. It can only come out of a comparison with null, AND and OR
 * pass it on as if it were false, and each NOT is written as IS NOT TRUE, which ends it.
 */
final class Matches {
    private final SqlText sql;

    private Matches(SqlText sql) {
        this.sql = sql;
    }

    static void write(Plan plan, long orgId, RowScope scope, SqlText sql) {
        sql.add("FROM " + Columns.table(plan.object())).bind("\nWHERE " + Columns.ORG_ID + " = ?", orgId);
        switch (scope) {
            case LIVE -> sql.add(" AND " + Columns.IS_DELETED + " = false");
            case WITH_DELETED -> {}
        }
        if (plan.filter() != null) {
            sql.add("\nAND ");
            new Matches(sql).conjunct(plan.filter());
        }
    }

    private void conjunct(Predicate predicate) {
        if (predicate instanceof And and) {
            chain(and.parts(), " AND ");
        } else {
            part(predicate);
        }
    }

    private void write(Predicate predicate) {
        switch (predicate) {
            case And and -> chain(and.parts(), " AND ");
            case Or or -> chain(or.parts(), " OR ");
            case Not(IsNull(var field)) -> sql.add(Columns.column(field) + " IS NOT NULL");
            case Not(var part) -> not(part);
            case IsNull(var field) -> sql.add(Columns.column(field) + " IS NULL");
            case Nothing() -> sql.add("false");
            case Compare(var field, var relation, var value) ->
                sql.bind(Columns.column(field) + " " + relation.symbol() + " " + "?", bound(value));
            case Like(var field, var pattern) ->
                sql.bind(Columns.folded(field) + " LIKE " + Columns.foldedPlaceholder(), pattern);
            case AnyOf anyOf -> anyOf(anyOf);
        }
    }

    private void not(Predicate predicate) {
        sql.add("(");
        write(predicate);
        sql.add(") IS NOT TRUE");
    }

    private void anyOf(AnyOf anyOf) {
        sql.add(Columns.column(anyOf.field()) + " IN (");
        String separator = "";
        for (Value value : anyOf.values()) {
            sql.add(separator).bind("?", bound(value));
            separator = ", ";
        }
        sql.add(")");
    }

    private void chain(List<Predicate> parts, String word) {
        String separator = "";
        for (Predicate part : parts) {
            sql.add(separator);
            part(part);
            separator = word;
        }
    }

    private void part(Predicate predicate) {
        if (predicate instanceof And || predicate instanceof Or) {
            sql.add("(");
            write(predicate);
            sql.add(")");
        } else {
            write(predicate);
        }
    }

    private static Object bound(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Id(var id) -> id.value();
            case Value.Whole(var number) -> number;
            case Value.Decimal(var number) -> number;
            case Value.Flag(var flag) -> flag;
            case Value.Day(var day) -> day;
            case Value.Moment(var moment) -> moment.atOffset(ZoneOffset.UTC);
        };
    }
}
