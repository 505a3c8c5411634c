package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.schema.ChildRelationship;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.soql.analysis.Term.Column;
import dev.rapport.platform.soql.syntax.Query;
import dev.rapport.platform.soql.syntax.Query.From;
import dev.rapport.platform.soql.syntax.Selection.Children;
import java.util.List;
import java.util.Objects;

/** Gives sub-queries of SELECT their meaning. */
final class ChildQueries {
    private static final int MOST_LEVELS = 5;

    private ChildQueries() {}

    static Shape.Children children(Children selection, Scope parent, int level) {
        Query query = selection.query();
        if (level >= MOST_LEVELS) {
            throw selection
                    .position()
                    .refusal(ErrorCode.LIMIT_EXCEEDED, "sub-queries nest at most " + MOST_LEVELS + " levels deep");
        }
        if (Analysis.isCountAll(query) || Analysis.isGrouped(query)) {
            throw Refusals.malformed(
                    query.select().getFirst().position(), "a sub-query of SELECT asks for records, not for groups");
        }
        ChildRelationship relationship = relationship(query.from(), parent);
        Query own = withObject(query, relationship);
        Scope scope = Scope.of(own.from(), parent.schema(), parent.viewpoint());
        Plan.Rows rows = RowsAnalysis.rows(own, scope, level + 1);
        Column reference = new Column(scope.root(), relationship.field());
        return new Shape.Children(Objects.requireNonNull(relationship.name()), rows, reference, own);
    }

    /** FROM names the relationship, possibly behind the parent: {@code Contacts}, {@code Account.Contacts}. */
    private static ChildRelationship relationship(From from, Scope parent) {
        ObjectType object = parent.root().object();
        String[] words = from.object().split("\\.", 2);
        boolean isQualified = words.length == 2
                && (words[0].equalsIgnoreCase(object.name())
                        || words[0].equalsIgnoreCase(parent.from().alias()));
        String name = isQualified ? words[1] : from.object();
        List<ChildRelationship> known = parent.schema().children(object);
        return known.stream()
                .filter(children -> name.equalsIgnoreCase(children.name()))
                .findFirst()
                .orElseThrow(() -> Refusals.noSuchChildren(from, object, known));
    }

    /** The query by itself: paths may still begin with the relationship's name. */
    private static Query withObject(Query query, ChildRelationship relationship) {
        From from = query.from();
        String alias = from.alias() == null ? relationship.name() : from.alias();
        return new Query(
                query.select(),
                new From(relationship.child().name(), alias, from.scope(), from.position()),
                query.where(),
                query.grouping(),
                query.orderBy(),
                query.limit(),
                query.offset(),
                query.options());
    }
}
