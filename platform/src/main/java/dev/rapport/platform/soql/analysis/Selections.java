package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.schema.Field;
import dev.rapport.platform.soql.analysis.Term.Column;
import dev.rapport.platform.soql.syntax.Expression;
import dev.rapport.platform.soql.syntax.Expression.Call;
import dev.rapport.platform.soql.syntax.Expression.FieldPath;
import dev.rapport.platform.soql.syntax.Query;
import dev.rapport.platform.soql.syntax.Selection;
import dev.rapport.platform.soql.syntax.Selection.Children;
import dev.rapport.platform.soql.syntax.Selection.Item;
import dev.rapport.platform.soql.syntax.Selection.TypeOf;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Gives SELECT of a query for records its shape. */
final class Selections {
    private static final int MOST_RECORDS_OF_ALL_FIELDS = 200;

    private final Query query;
    private final Scope scope;
    private final int level;
    private final ShapeBuilder root;

    Selections(Query query, Scope scope, int level) {
        this.query = query;
        this.scope = scope;
        this.level = level;
        this.root = new ShapeBuilder(scope, scope.root());
    }

    Shape shape() {
        for (Selection selection : query.select()) {
            switch (selection) {
                case Item item -> add(item);
                case TypeOf typeOf -> new TypeOfs(scope).add(typeOf, root);
                case Children children -> root.add(ChildQueries.children(children, scope, level), children.position());
            }
        }
        return root.build();
    }

    private void add(Item item) {
        switch (item.expression()) {
            case FieldPath path when item.alias() == null -> add(path, null, false);
            case FieldPath path ->
                throw Refusals.malformed(
                        path.position(), "only functions, and fields behind which GROUP BY stands, take an alias");
            case Call call when Functions.is(call, "FIELDS") -> addAll(call, item.alias());
            case Call call when Functions.isLabel(call) -> addPath(call, call, item.alias(), false);
            case Call call
            when Functions.is(call, "FORMAT") -> {
                Expression inner = Functions.onlyArgument(call);
                boolean isNested = inner instanceof Call nested && Functions.isLabel(nested);
                addPath(call, isNested ? (Call) inner : call, item.alias(), true);
            }
            case Call call -> throw Functions.misplaced(call);
        }
    }

    private void addPath(Call outer, Call inner, @Nullable String alias, boolean formatted) {
        if (Functions.onlyArgument(inner) instanceof FieldPath path) {
            add(path, alias, formatted);
        } else {
            throw Refusals.malformed(outer.position(), outer.function() + " takes the name of a field here");
        }
    }

    private void add(FieldPath path, @Nullable String alias, boolean formatted) {
        if (alias == null) {
            root.add(scope.relative(path), path, formatted);
        } else {
            Term term = new Terms(scope).resolve(path);
            root.add(new Shape.Value(alias, term, formatted), path.position());
        }
    }

    /** FIELDS(ALL), FIELDS(STANDARD) or FIELDS(CUSTOM). */
    private void addAll(Call call, @Nullable String alias) {
        String group = Functions.onlyArgument(call).toString().toUpperCase(Locale.ROOT);
        boolean isCustom = group.equals("CUSTOM");
        if (alias != null || !(isCustom || group.equals("ALL") || group.equals("STANDARD"))) {
            throw Refusals.malformed(call.position(), "FIELDS takes ALL, STANDARD or CUSTOM, and no alias");
        }
        boolean isBounded = query.limit() != null && query.limit().rows() <= MOST_RECORDS_OF_ALL_FIELDS;
        if (!group.equals("STANDARD") && !isBounded) {
            throw Refusals.malformed(
                    call.position(),
                    "The SOQL FIELDS function must have a LIMIT of at most " + MOST_RECORDS_OF_ALL_FIELDS);
        }
        for (Field field : scope.root().object().fields()) {
            boolean isWanted = group.equals("ALL") || field.name().endsWith("__c") == isCustom;
            if (isWanted) {
                root.add(new Shape.Value(field.name(), new Column(scope.root(), field), false), call.position());
            }
        }
    }
}
