package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.soql.analysis.Shape.Member;
import dev.rapport.platform.soql.analysis.Shape.Parent;
import dev.rapport.platform.soql.analysis.Term.Column;
import dev.rapport.platform.soql.syntax.Expression.FieldPath;
import dev.rapport.platform.soql.syntax.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects what is shown of one record; a parent is one record however many of its fields are asked for. */
final class ShapeBuilder {
    private final Scope scope;
    private final Source source;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, List<ShapeBuilder>> parents = new LinkedHashMap<>();

    ShapeBuilder(Scope scope, Source source) {
        this.scope = scope;
        this.source = source;
    }

    Source source() {
        return source;
    }

    Shape build() {
        List<Member> built = new ArrayList<>();
        members.forEach((key, member) -> {
            List<ShapeBuilder> variants = parents.get(key);
            built.add(
                    variants == null
                            ? member
                            : new Parent(
                                    member.name(),
                                    variants.stream().map(ShapeBuilder::build).toList()));
        });
        return new Shape(source.object(), Scope.id(source), built);
    }

    void add(Member member, Position at) {
        if (members.putIfAbsent(key(member.name()), member) != null) {
            throw Refusals.malformed(at, "duplicate field selected: " + member.name(), member.name());
        }
    }

    /** Adds a field of this record, or of a parent. */
    void add(List<String> names, FieldPath path, boolean formatted) {
        List<ShapeBuilder> here = List.of(this);
        boolean isPolymorphic = false;
        for (String relationship : names.subList(0, names.size() - 1)) {
            isPolymorphic = Terms.isPolymorphic(sources(here), relationship);
            here = parents(here, relationship, path.position());
        }
        String name = names.getLast();
        boolean found = false;
        boolean isTyped = isPolymorphic && name.equalsIgnoreCase("Type");
        for (ShapeBuilder builder : here) {
            found |= isTyped ? builder.addObjectName(path) : builder.addField(name, path, formatted);
        }
        if (!found) {
            throw Refusals.noSuchField(path.position(), name, objects(here));
        }
    }

    /** The records that a relationship leads to from any of these. */
    static List<ShapeBuilder> parents(List<ShapeBuilder> children, String relationship, Position at) {
        List<ShapeBuilder> found = children.stream()
                .flatMap(child -> child.parents(relationship, at).stream())
                .toList();
        if (found.isEmpty()) {
            throw Refusals.noSuchParent(at, relationship, objects(children));
        }
        return found;
    }

    private List<ShapeBuilder> parents(String relationship, Position at) {
        List<Source> sources = scope.parents(source, relationship, at);
        if (sources.isEmpty()) {
            return List.of();
        }
        return parents.computeIfAbsent(key(relationship), key -> {
            add(new Parent(canonical(relationship), List.of()), at);
            return sources.stream()
                    .map(parent -> new ShapeBuilder(scope, parent))
                    .toList();
        });
    }

    private String canonical(String relationship) {
        return source.object().relationshipNames().stream()
                .filter(relationship::equalsIgnoreCase)
                .findFirst()
                .orElse(relationship);
    }

    private boolean addField(String name, FieldPath path, boolean formatted) {
        Field field = source.object().find(name).orElse(null);
        if (field != null) {
            add(new Shape.Value(field.name(), new Column(source, field), formatted), path.position());
        }
        return field != null;
    }

    private boolean addObjectName(FieldPath path) {
        add(new Shape.Value("Type", new Term.ObjectName(List.of(Scope.id(source))), false), path.position());
        return true;
    }

    private static List<Source> sources(List<ShapeBuilder> builders) {
        return builders.stream().map(ShapeBuilder::source).toList();
    }

    private static List<ObjectType> objects(List<ShapeBuilder> builders) {
        return builders.stream().map(builder -> builder.source.object()).toList();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
