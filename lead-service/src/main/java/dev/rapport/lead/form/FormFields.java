package dev.rapport.lead.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.lead.capture.Lead;
import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.FieldType;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of a lead that strangers may fill in, as the lead declares them. */
@Singleton
class FormFields {
    private static final List<String> NAMES =
            List.of("FirstName", "LastName", "Email", "Company", "Title", "Phone", "Country", "Description");

    /** Without the address nobody could tell whether we know the person. */
    private static final Set<String> DEMANDED = Set.of("LastName", "Email", "Company");

    private final RecordTypes types;

    FormFields(RecordTypes types) {
        this.types = types;
    }

    List<FieldView> views() {
        return NAMES.stream()
                .map(this::field)
                .map(field -> new FieldView(
                        field.name(), field.label(), DEMANDED.contains(field.name()), field.length(), isLong(field)))
                .toList();
    }

    /** The lead that was filled in, as the record plane takes it; refuses what only a program sends. */
    ObjectNode lead(SubmissionRequest request) {
        Map<String, String> given = request.lead();
        List<ApiError> errors = new ArrayList<>();
        List<String> missing = NAMES.stream()
                .filter(DEMANDED::contains)
                .filter(name -> !given.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            errors.add(
                    new ApiError("Required fields are missing: " + missing, ErrorCode.REQUIRED_FIELD_MISSING, missing));
        }
        given.forEach((name, text) -> {
            if (text.codePoints().anyMatch(c -> isOutOfPlace(c, isLong(field(name))))) {
                errors.add(new ApiError(
                        name + ": the value has control characters in it; it may have letters, digits and signs.",
                        ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                        List.of(name)));
            }
        });
        if (!errors.isEmpty()) {
            throw new ApiException(errors);
        }
        ObjectNode lead = JsonNodeFactory.instance.objectNode();
        given.forEach(lead::put);
        return lead;
    }

    private Field field(String name) {
        return types.require(Lead.class).type().find(name).orElseThrow();
    }

    private static boolean isLong(Field field) {
        return field.type() == FieldType.TEXTAREA;
    }

    /** A new line in a name would be one in the head of every mail to this person. */
    private static boolean isOutOfPlace(int character, boolean severalLines) {
        boolean layout = character == '\n' || character == '\r' || character == '\t';
        return Character.isISOControl(character) && !(severalLines && layout);
    }
}
