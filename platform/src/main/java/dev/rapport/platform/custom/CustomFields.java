package dev.rapport.platform.custom;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.error.NearestName;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordNumbers;
import dev.rapport.platform.record.RecordTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** Adds, changes and removes the current organisation's fields. */
@ApplicationScoped
class CustomFields {
    private final RecordTypes types;
    private final CustomFieldTable table;
    private final RecordNumbers numbers;
    private final CustomFieldsConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    CustomFields(
            RecordTypes types,
            CustomFieldTable table,
            RecordNumbers numbers,
            CustomFieldsConfig config,
            ObjectMapper json,
            Clock clock) {
        this.types = types;
        this.table = table;
        this.numbers = numbers;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    CustomField add(String object, CustomFieldDefinition definition) {
        String known = objectName(object);
        DefinitionRules.check(definition);
        Instant now = now();
        CustomField field =
                new CustomField(RecordId.of(CustomField.KEY_PREFIX, numbers.next()), known, definition, now, now);
        demandDefault(field);
        table.announceChange();
        List<CustomField> others = table.list(known);
        if (others.stream().anyMatch(other -> other.name().equalsIgnoreCase(field.name()))) {
            throw new ApiException(
                    ErrorCode.DUPLICATE_VALUE, known + " has a field " + field.name() + " already.", "name");
        }
        if (others.size() >= config.mostPerObject()) {
            throw new ApiException(
                    ErrorCode.LIMIT_EXCEEDED,
                    known + " has " + others.size() + " custom fields; more than " + config.mostPerObject()
                            + " cannot be added to one object.");
        }
        table.insert(field);
        return field;
    }

    /** @param changes properties of the definition to replace; null takes one away */
    @Transactional
    CustomField change(String object, String name, ObjectNode changes) {
        table.announceChange();
        CustomField before = require(object, name);
        ObjectNode merged = json.valueToTree(before.definition());
        merged.setAll(changes);
        CustomFieldDefinition definition = read(merged);
        DefinitionRules.check(definition);
        DefinitionRules.checkChange(before.definition(), definition);
        CustomField after = new CustomField(before.id(), before.object(), definition, before.createdDate(), now());
        demandDefault(after);
        table.update(after);
        return after;
    }

    /** The values are no longer to be seen; a field made anew under this name does not have them. */
    @Transactional
    void remove(String object, String name) {
        table.announceChange();
        table.delete(require(object, name));
    }

    @Transactional
    List<CustomField> list(String object) {
        return table.list(objectName(object));
    }

    @Transactional
    CustomField require(String object, String name) {
        String known = objectName(object);
        return table.find(known, name)
                .orElseThrow(() -> new ApiException(
                        ErrorCode.NOT_FOUND,
                        "The requested resource does not exist: " + known + " has no custom field '" + name + "'."
                                + NearestName.hint(
                                        name,
                                        table.list(known).stream()
                                                .map(CustomField::name)
                                                .toList())));
    }

    private String objectName(String object) {
        return types.declared().require(object).name();
    }

    private CustomFieldDefinition read(ObjectNode merged) {
        try {
            return Objects.requireNonNull(json.treeToValue(merged, CustomFieldDefinition.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void demandDefault(CustomField field) {
        try {
            field.toField();
        } catch (ApiException unfit) {
            throw new ApiException(unfit.errors().stream()
                    .map(error -> new ApiError(
                            "\"defaultValue\": " + error.message(), error.errorCode(), List.of("defaultValue")))
                    .toList());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
