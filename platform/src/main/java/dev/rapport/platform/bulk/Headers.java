package dev.rapport.platform.bulk;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.NearestName;
import dev.rapport.platform.record.KeyLookup;
import dev.rapport.platform.record.RecordBinding;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.ObjectType;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the first line of an upload; all that does not fit the job's object and operation is refused here. */
@Singleton
class Headers {
    private static final int MOST_COLUMNS = 5_000;

    private final RecordTypes types;
    private final KeyLookup keys;

    Headers(RecordTypes types, KeyLookup keys) {
        this.types = types;
        this.keys = keys;
    }

    Header read(JobSpec spec, @Nullable List<String> names) throws UnfitFileException {
        if (names == null) {
            throw new UnfitFileException("the upload is empty; it must begin with a line of field names");
        }
        if (names.size() > MOST_COLUMNS) {
            throw new UnfitFileException(
                    "the header has " + names.size() + " columns; at most " + MOST_COLUMNS + " are taken");
        }
        RecordBinding<?> binding = types.require(spec.object());
        List<Column> columns = new ArrayList<>();
        Set<Field> seen = new HashSet<>();
        for (String name : mapped(spec, names)) {
            Column column = isLeftOut(spec, name) ? new Column.LeftOut(name) : column(spec, binding, name);
            if (column instanceof Column.OfField filling && !seen.add(filling.field())) {
                throw new UnfitFileException("Duplicate field : " + name);
            }
            columns.add(column);
        }
        return new Header(binding, columns, key(spec, binding.type(), columns));
    }

    /** What the columns are for us; empty where a mapping leaves one out. */
    private static List<String> mapped(JobSpec spec, List<String> names) throws UnfitFileException {
        List<String> stripped = names.stream().map(String::strip).toList();
        Map<String, String> mapping = spec.mapping();
        if (mapping == null) {
            return stripped;
        }
        List<String> missing = mapping.keySet().stream()
                .filter(column -> !stripped.contains(column))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new UnfitFileException(
                    "the mapping names columns that the file does not have: " + missing + "; the file has " + stripped);
        }
        return stripped.stream()
                .map(name -> mapping.getOrDefault(name, "").strip())
                .toList();
    }

    /** A column without a name is a mistake where the header names fields itself. */
    private static boolean isLeftOut(JobSpec spec, String name) {
        return spec.mapping() != null && name.isEmpty();
    }

    private Column column(JobSpec spec, RecordBinding<?> binding, String name) throws UnfitFileException {
        int dot = name.lastIndexOf('.');
        if (dot >= 0) {
            return reference(binding, name, name.substring(0, dot), name.substring(dot + 1));
        }
        Field field = binding.type().find(name).orElse(null);
        if (field == null) {
            throw new UnfitFileException("Field name not found : " + name + "."
                    + NearestName.hint(name, binding.type().fieldNames())
                    + " The job's columnDelimiter is " + spec.dialect().columnDelimiter() + ".");
        }
        return new Column.Own(field);
    }

    /** @param path a relationship, or {@code Object:Relationship} where it may point at several objects */
    private Column reference(RecordBinding<?> binding, String name, String path, String keyName)
            throws UnfitFileException {
        int colon = path.indexOf(':');
        String relationship = path.substring(colon + 1);
        Field field = binding.type()
                .findRelationship(relationship)
                .orElseThrow(() -> new UnfitFileException("Field name not found : " + name + ". " + binding.type()
                        + " has no relationship '" + relationship + "'"));
        List<String> targets = Objects.requireNonNull(field.reference()).objects();
        if (colon < 0 && targets.size() > 1) {
            throw new UnfitFileException("Field name not found : " + name + ". " + relationship + " may be one of "
                    + targets + ": write which, as in " + targets.getFirst() + ":" + name);
        }
        String target = colon < 0 ? targets.getFirst() : path.substring(0, colon);
        if (targets.stream().noneMatch(target::equalsIgnoreCase)
                || types.schema().find(target).isEmpty()) {
            throw new UnfitFileException("Field name not found : " + name + ". Records of " + target
                    + " cannot be looked up through " + relationship + "; give their ids as " + field.name());
        }
        try {
            RecordBinding<?> found = types.require(target);
            return new Column.Reference(field, found, keys.requireLookup(found, keyName));
        } catch (ApiException refusal) {
            throw new UnfitFileException("Field name not found : " + name + ". "
                    + refusal.errors().getFirst().message());
        }
    }

    private static int key(JobSpec spec, ObjectType type, List<Column> columns) throws UnfitFileException {
        String wanted = switch (spec.operation()) {
            case UPDATE, DELETE, HARD_DELETE -> "Id";
            case UPSERT -> Objects.requireNonNull(spec.externalIdFieldName());
            default -> null;
        };
        if (wanted == null) {
            return -1;
        }
        if (spec.operation().takesIdsOnly() && columns.size() > 1) {
            throw new UnfitFileException(spec.operation().wireName() + " takes the column Id and no other");
        }
        Field field = type.find(wanted).orElseThrow();
        int key = columns.indexOf(new Column.Own(field));
        if (key < 0) {
            throw new UnfitFileException("Field name not found : " + field.name() + ". "
                    + spec.operation().wireName() + " needs this column");
        }
        return key;
    }
}
