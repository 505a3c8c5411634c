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

/** All objects of one service, found by name or by the prefix of an id. */
public final class Schema {
    private final Map<String, ObjectType> byName = new TreeMap<>();
    private final Map<String, ObjectType> byPrefix = new TreeMap<>();

    public Schema(Collection<ObjectType> types) {
        types.forEach(type -> {
            byName.put(type.name().toLowerCase(Locale.ROOT), type);
            byPrefix.put(type.keyPrefix(), type);
        });
    }

    public Collection<ObjectType> types() {
        return byName.values();
    }

    /** Finds an object by API name, in any case of letters. */
    public Optional<ObjectType> find(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
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
}
