package dev.rapport.platform.soql.sql;

import dev.rapport.platform.soql.analysis.Plan;
import dev.rapport.platform.soql.analysis.Predicate;
import dev.rapport.platform.soql.analysis.Predicate.And;
import dev.rapport.platform.soql.analysis.Predicate.AnyOf;
import dev.rapport.platform.soql.analysis.Predicate.Compare;
import dev.rapport.platform.soql.analysis.Predicate.Exists;
import dev.rapport.platform.soql.analysis.Predicate.Holds;
import dev.rapport.platform.soql.analysis.Predicate.IsNull;
import dev.rapport.platform.soql.analysis.Predicate.Like;
import dev.rapport.platform.soql.analysis.Predicate.Not;
import dev.rapport.platform.soql.analysis.Predicate.Nothing;
import dev.rapport.platform.soql.analysis.Predicate.Or;
import dev.rapport.platform.soql.analysis.Source;
import dev.rapport.platform.soql.analysis.Tables;
import dev.rapport.platform.soql.analysis.Tables.Join;
import dev.rapport.platform.soql.analysis.Term;
import dev.rapport.platform.soql.analysis.Value;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes FROM and WHERE: the rows of one organisation that a plan's filter holds for.
 *
 * <p>SQL knows a third truth value where SOQL knows two. It can only come out of a comparison with null, AND and OR
 * pass it on as if it were false, and each NOT is written as IS NOT TRUE, which ends it.
 */
final class Matches {
    private final SqlText sql;
    private final Columns columns;
    private final long orgId;
    private final RowScope scope;

    Matches(SqlText sql, Columns columns, long orgId, RowScope scope) {
        this.sql = sql;
        this.columns = columns;
        this.orgId = orgId;
        this.scope = scope;
    }

    static void write(Plan plan, long orgId, RowScope scope, SqlText sql) {
        Matches matches = new Matches(sql, Columns.of(plan.tables()), orgId, scope);
        matches.from(plan.tables());
        matches.where(plan.tables(), plan.filter());
    }

    private void from(Tables tables) {
        sql.add("FROM " + columns.table(tables.root()));
        joins(tables);
    }

    /** Parents are joined whether deleted or not, as Salesforce shows them. */
    void joins(Tables tables) {
        for (Join join : tables.joins()) {
            Source parent = join.parent();
            String id = columns.value(
                    new Term.Column(parent, parent.object().find("Id").orElseThrow()));
            sql.add("\nLEFT JOIN " + columns.table(parent) + " ON " + columns.orgId(parent) + " = "
                    + columns.orgId(join.reference().source()) + " AND " + id + " = "
                    + columns.value(join.reference()));
        }
    }

    void where(Tables tables, @Nullable Predicate filter) {
        sql.bind("\nWHERE " + columns.orgId(tables.root()) + " = ?", orgId);
        switch (scope) {
            case LIVE -> sql.add(" AND " + columns.isDeleted(tables.root()) + " = false");
            case WITH_DELETED -> {}
        }
        if (filter != null) {
            sql.add("\nAND ");
            conjunct(filter);
        }
    }

    void conjunct(Predicate predicate) {
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
            case Not(IsNull(var term)) -> sql.add(columns.value(term) + " IS NOT NULL");
            case Not(Exists exists) -> {
                sql.add("NOT ");
                exists(exists);
            }
            case Not(var part) -> not(part);
            case IsNull(var term) -> sql.add(columns.value(term) + " IS NULL");
            case Nothing() -> sql.add("false");
            case Compare(var term, var relation, var value) ->
                sql.bind(columns.value(term) + " " + relation.symbol() + " ?", bound(value));
            case Like(var term, var pattern) ->
                sql.bind(columns.folded(term) + " LIKE " + Columns.foldedPlaceholder(), pattern);
            case AnyOf anyOf -> anyOf(anyOf);
            case Holds(var term, var values) ->
                sql.bind(
                        "string_to_array(" + columns.folded(term) + ", ';') @> string_to_array("
                                + Columns.foldedPlaceholder() + ", ';')",
                        values);
            case Exists exists -> exists(exists);
        }
    }

    private void not(Predicate predicate) {
        sql.add("(");
        write(predicate);
        sql.add(") IS NOT TRUE");
    }

    private void anyOf(AnyOf anyOf) {
        sql.add(columns.value(anyOf.term()) + " IN (");
        String separator = "";
        for (Value value : anyOf.values()) {
            sql.add(separator).bind("?", bound(value));
            separator = ", ";
        }
        sql.add(")");
    }

    /** Written so that PostgreSQL can join either way round, which it cannot for NOT IN. */
    private void exists(Exists exists) {
        sql.add("EXISTS (SELECT 1 ");
        from(exists.tables());
        where(exists.tables(), exists.filter());
        sql.add("\nAND " + columns.value(exists.inner()) + " = " + columns.value(exists.outer()) + ")");
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
