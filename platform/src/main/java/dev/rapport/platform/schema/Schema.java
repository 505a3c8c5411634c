package dev.rapport.platform.schema;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.error.NearestName;
import dev.rapport.platform.id.RecordId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All objects of one service, found by name or by the prefix of an id, and what it knows of other services' objects. */
public final class Schema {
    private final Map<String, ObjectType> byName = new TreeMap<>();
    private final Map<String, ObjectType> byPrefix = new TreeMap<>();

    private final Map<String, ObjectType> replicas = new TreeMap<>();

    public Schema(Collection<ObjectType> types) {
        this(types, List.of());
    }

    /**
     * Objects and replicas.
     *
     * @param replicas objects of other services whose facts this service keeps a copy of: reached as parents only
     */
    public Schema(Collection<ObjectType> types, Collection<ObjectType> replicas) {
        replicas.forEach(type -> this.replicas.put(key(type.name()), type));
        types.forEach(type -> {
            byName.put(key(type.name()), type);
            byPrefix.put(type.keyPrefix(), type);
        });
    }

    /** The same with these objects in the place of their namesakes. */
    public Schema with(Collection<ObjectType> changed) {
        Map<String, ObjectType> all = new TreeMap<>(byName);
        changed.forEach(type -> all.put(key(type.name()), type));
        return new Schema(all.values(), replicas.values());
    }

    public Collection<ObjectType> types() {
        return byName.values();
    }

    /** Finds an object by API name, in any case of letters. */
    public Optional<ObjectType> find(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /** Finds what is known of an object that references point at: the object itself, or its replica. */
    public Optional<ObjectType> findParent(String name) {
        return find(name).or(() -> Optional.ofNullable(replicas.get(key(name))));
    }

    /** The references that point at an object, those without a name of their own among them. */
    public List<ChildRelationship> children(ObjectType parent) {
        return types().stream()
                .flatMap(child -> child.fields().stream()
                        .filter(field -> field.reference() != null)
                        .map(field -> new ChildRelationship(child, field)))
                .filter(relationship -> relationship.leadsFrom(parent.name()))
                .toList();
    }

    public Optional<ObjectType> find(RecordId id) {
        return Optional.ofNullable(byPrefix.get(id.prefix()));
    }

    /** The object with this API name; otherwise NOT_FOUND, as Salesforce answers for a path with an unknown object. */
    public ObjectType require(String name) {
        return find(name).orElseThrow(() -> {
            List<String> names = types().stream().map(ObjectType::name).toList();
            return new ApiException(
                    ErrorCode.NOT_FOUND,
                    "The requested resource does not exist: there is no object '" + name + "'."
                            + NearestName.hint(name, names));
        });
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
