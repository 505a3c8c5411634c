package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Reference;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.schema.Schema;
import dev.rapport.platform.soql.analysis.Tables.Join;
import dev.rapport.platform.soql.analysis.Term.Column;
import dev.rapport.platform.soql.syntax.Expression.FieldPath;
import dev.rapport.platform.soql.syntax.Position;
import dev.rapport.platform.soql.syntax.Query.From;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What names can mean behind one FROM. Collects the parents that paths lead to, each of them once. */
final class Scope {
    private static final int MOST_SOURCES = 60;
    private static final int MOST_LEVELS = 5;

    private final Schema schema;
    private final Viewpoint viewpoint;
    private final From from;
    private final List<Source> all;
    private final Source root;
    private final Map<Way, Source> parents = new LinkedHashMap<>();

    /** One reference followed to one object; a polymorphic reference has several. */
    private record Way(Column reference, ObjectType object) {}

    private Scope(Schema schema, Viewpoint viewpoint, From from, List<Source> all) {
        this.schema = schema;
        this.viewpoint = viewpoint;
        this.from = from;
        this.all = all;
        this.root = source(Refusals.object(schema, from), from.position());
    }

    static Scope of(From from, Schema schema, Viewpoint viewpoint) {
        return new Scope(schema, viewpoint, from, new ArrayList<>());
    }

    /** The scope of a semi-join, in the same statement. */
    Scope inner(From innerFrom) {
        return new Scope(schema, viewpoint, innerFrom, all);
    }

    Schema schema() {
        return schema;
    }

    Viewpoint viewpoint() {
        return viewpoint;
    }

    From from() {
        return from;
    }

    Source root() {
        return root;
    }

    /** The key of every object, and the last resort of every order. */
    Column id() {
        return id(root);
    }

    static Column id(Source source) {
        Field id = source.object()
                .find("Id")
                .orElseThrow(() -> new IllegalStateException("the object " + source.object() + " has no field Id"));
        return new Column(source, id);
    }

    /** A path without the object's own name or alias at its beginning. */
    List<String> relative(FieldPath path) {
        List<String> names = path.names();
        String first = names.getFirst();
        boolean isSelf = first.equalsIgnoreCase(from.alias())
                || (first.equalsIgnoreCase(root.object().name())
                        && root.object().findRelationship(first).isEmpty());
        List<String> relative = names.size() > 1 && isSelf ? names.subList(1, names.size()) : names;
        if (relative.size() > MOST_LEVELS + 1) {
            throw path.position()
                    .refusal(ErrorCode.LIMIT_EXCEEDED, "a path leads over at most " + MOST_LEVELS + " parents");
        }
        return relative;
    }

    /** The parents, one for each object that the relationship may lead to; none if there is no such relationship. */
    List<Source> parents(Source child, String relationship, Position at) {
        Optional<Field> field = child.object().findRelationship(relationship);
        if (field.isEmpty()) {
            return List.of();
        }
        Reference reference = Objects.requireNonNull(field.orElseThrow().reference(), relationship);
        List<ObjectType> objects = reference.objects().stream()
                .flatMap(name -> schema.findParent(name).stream())
                .toList();
        if (objects.isEmpty()) {
            throw Refusals.elsewhere(at, field.orElseThrow(), child.object());
        }
        return objects.stream()
                .map(object -> new Way(new Column(child, field.orElseThrow()), object))
                .map(way -> {
                    Source known = parents.get(way);
                    return known != null ? known : join(way, at);
                })
                .toList();
    }

    Tables tables() {
        List<Join> joins = parents.entrySet().stream()
                .map(parent -> new Join(parent.getKey().reference(), parent.getValue()))
                .toList();
        return new Tables(root, joins, all);
    }

    private Source join(Way way, Position at) {
        Source parent = source(way.object(), at);
        parents.put(way, parent);
        return parent;
    }

    private Source source(ObjectType object, Position at) {
        if (all.size() >= MOST_SOURCES) {
            throw at.refusal(
                    ErrorCode.LIMIT_EXCEEDED,
                    "a query reaches at most " + MOST_SOURCES + " objects over parents and semi-joins");
        }
        Source source = new Source(all.size(), object);
        all.add(source);
        return source;
    }
}
