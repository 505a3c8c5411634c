package dev.rapport.platform.schema;

import dev.rapport.platform.id.RecordId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One object of the record plane: its names, where its rows are, and its fields in the order they are shown. */
public final class ObjectType {
    private final String name;
    private final String label;
    private final String labelPlural;
    private final String keyPrefix;
    private final String table;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    /**
     * Fields keep the order given.
     *
     * @param name API name, for example {@code Lead}
     * @param keyPrefix three characters that begin every id of this object
     */
    public ObjectType(
            String name, String label, String labelPlural, String keyPrefix, String table, List<Field> fields) {
        this.name = name;
        this.label = label;
        this.labelPlural = labelPlural;
        this.keyPrefix = keyPrefix;
        this.table = table;
        fields.forEach(field -> this.fields.put(key(field.name()), field));
    }

    /** The same object with more fields, behind those it has. */
    public ObjectType with(List<Field> more) {
        List<Field> all = new ArrayList<>(fields.values());
        all.addAll(more);
        return new ObjectType(name, label, labelPlural, keyPrefix, table, all);
    }

    public String name() {
        return name;
    }

    public String label() {
        return label;
    }

    public String labelPlural() {
        return labelPlural;
    }

    public String keyPrefix() {
        return keyPrefix;
    }

    public String table() {
        return table;
    }

    public Collection<Field> fields() {
        return fields.values();
    }

    /** Finds a field by API name, in any case of letters. */
    public Optional<Field> find(String fieldName) {
        return Optional.ofNullable(fields.get(key(fieldName)));
    }

    public List<String> fieldNames() {
        return fields.values().stream().map(Field::name).toList();
    }

    /** Finds the reference field whose relationship has this name, in any case of letters. */
    public Optional<Field> findRelationship(String relationship) {
        return fields.values().stream()
                .filter(field -> field.reference() != null
                        && field.reference().relationship().equalsIgnoreCase(relationship))
                .findFirst();
    }

    /** Where a record is, relative to the host. */
    public String address(String version, RecordId id) {
        return "/services/data/" + version + "/sobjects/" + name + "/" + id;
    }

    /** The names that {@link #findRelationship} finds. */
    public List<String> relationshipNames() {
        return fields.values().stream()
                .map(Field::reference)
                .filter(Objects::nonNull)
                .map(Field.Reference::relationship)
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
