package dev.rapport.platform.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.error.NearestName;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Trait;
import dev.rapport.platform.schema.ObjectType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values one write gives, checked and converted to the entity's types. All that is wrong is reported together, up to
 * {@value #MOST_ERRORS} errors: an answer is not to grow beyond its question.
 *
 * <p>Absent and null differ: an absent field is left alone, a null one is emptied.
 */
final class FieldValues {
    /** Whether a body makes a record or changes one; they differ in what they may and must set. */
    enum Purpose {
        CREATE(Trait.CREATEABLE),
        UPDATE(Trait.UPDATEABLE);

        private final Trait permission;

        Purpose(Trait permission) {
            this.permission = permission;
        }
    }

    private static final int MOST_ERRORS = 100;

    private final Map<BoundField, @Nullable Object> values = new LinkedHashMap<>();

    private FieldValues() {}

    /** Reads a body; {@code attributes} in it is metadata and ignored. */
    static FieldValues read(RecordBinding<?> binding, ObjectNode body, Purpose purpose) {
        FieldValues values = new FieldValues();
        List<ApiError> errors = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : body.properties()) {
            if (errors.size() >= MOST_ERRORS) {
                errors.add(more());
                break;
            }
            if (!property.getKey().equals("attributes")) {
                values.take(binding, property.getKey(), property.getValue(), purpose, errors);
            }
        }
        if (purpose == Purpose.CREATE) {
            values.demandRequired(binding, errors);
        }
        if (!errors.isEmpty()) {
            throw new ApiException(errors);
        }
        return values;
    }

    /** Sets the values on the record and tells what that changed. */
    FieldChanges assignTo(StoredRecord record) {
        FieldChanges changes = new FieldChanges();
        values.forEach((bound, value) -> {
            Object before = bound.get(record);
            if (!ValueParser.same(before, value)) {
                bound.set(record, value);
                changes.put(bound.field().name(), before, value);
            }
        });
        return changes;
    }

    private void take(RecordBinding<?> binding, String name, JsonNode given, Purpose purpose, List<ApiError> errors) {
        Field field = binding.type().find(name).orElse(null);
        if (field == null) {
            errors.add(unknown(binding.type(), name));
            return;
        }
        if (!field.is(purpose.permission)) {
            errors.add(readOnly(field, purpose));
            return;
        }
        try {
            BoundField bound = binding.bound(field);
            Object value = ValueParser.parse(bound, given);
            if (value != null || field.takesNull()) {
                values.put(bound, value);
            } else if (purpose == Purpose.UPDATE) {
                errors.add(missing(List.of(field.name())));
            }
        } catch (ApiException e) {
            errors.addAll(e.errors());
        }
    }

    private void demandRequired(RecordBinding<?> binding, List<ApiError> errors) {
        List<String> absent = binding.type().fields().stream()
                .filter(Field::isRequired)
                .filter(field -> !values.containsKey(binding.bound(field)))
                .map(Field::name)
                .filter(name ->
                        errors.stream().noneMatch(error -> error.fields().contains(name)))
                .toList();
        if (!absent.isEmpty()) {
            errors.add(missing(absent));
        }
    }

    private static ApiError more() {
        return new ApiError(
                "The record has " + MOST_ERRORS + " errors; the fields after them were not looked at.",
                ErrorCode.LIMIT_EXCEEDED,
                List.of());
    }

    private static ApiError missing(List<String> names) {
        return new ApiError("Required fields are missing: " + names, ErrorCode.REQUIRED_FIELD_MISSING, names);
    }

    private static ApiError unknown(ObjectType type, String name) {
        return new ApiError(
                "No such column '" + name + "' on sobject of type " + type.name() + "."
                        + NearestName.hint(name, type.fieldNames()),
                ErrorCode.INVALID_FIELD,
                List.of(name));
    }

    private static ApiError readOnly(Field field, Purpose purpose) {
        String when = purpose == Purpose.UPDATE && field.is(Trait.CREATEABLE)
                ? "it can only be set when the record is created"
                : "Rapport itself sets it";
        return new ApiError(
                "Unable to create/update fields: " + field.name() + ". The field is read-only here: " + when + ".",
                ErrorCode.INVALID_FIELD_FOR_INSERT_UPDATE,
                List.of(field.name()));
    }
}
