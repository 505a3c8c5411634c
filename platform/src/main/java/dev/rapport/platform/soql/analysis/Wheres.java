package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.error.NearestName;
import dev.rapport.platform.soql.analysis.Predicate.Compare;
import dev.rapport.platform.soql.analysis.Predicate.Relation;
import dev.rapport.platform.soql.analysis.Term.Column;
import dev.rapport.platform.soql.analysis.Terms.Use;
import dev.rapport.platform.soql.syntax.Query;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a query asks of a record: its WHERE, narrowed by USING SCOPE. */
final class Wheres {
    private static final List<String> SCOPES = List.of("everything", "mine");

    private Wheres() {}

    /** Null if every record will do. */
    static @Nullable Predicate filter(Query query, Scope scope) {
        Terms terms = new Terms(scope);
        Predicate where = query.where() == null
                ? null
                : new Filters(scope, expression -> terms.of(expression, Use.FILTER)).predicate(query.where());
        Predicate mine = scope(query.from(), scope);
        if (where == null || mine == null) {
            return where == null ? mine : where;
        }
        return new Predicate.And(List.of(mine, where));
    }

    private static @Nullable Predicate scope(Query.From from, Scope scope) {
        String name = from.scope() == null ? "everything" : from.scope().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "everything" -> null;
            case "mine" -> {
                Column owner = scope.root()
                        .object()
                        .find("OwnerId")
                        .map(field -> new Column(scope.root(), field))
                        .orElseThrow(() -> Refusals.malformed(
                                from.position(),
                                "USING SCOPE mine needs records that have an owner; " + from.object() + " has none"));
                yield new Compare(
                        owner, Relation.EQUAL, new Value.Id(scope.viewpoint().user()));
            }
            default ->
                throw Refusals.malformed(
                        from.position(),
                        "the scope '" + from.scope() + "' is not supported; there are everything and mine."
                                + NearestName.hint(name, SCOPES));
        };
    }
}
