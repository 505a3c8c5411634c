package dev.rapport.platform.describe;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Trait;
import dev.rapport.platform.schema.FieldType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What describe says of a field. */
public record FieldDescription(
        String name,
        String label,
        String type,
        String soapType,
        int length,
        int byteLength,
        int precision,
        int digits,
        int scale,
        boolean nillable,
        boolean createable,
        boolean updateable,
        boolean defaultedOnCreate,
        boolean filterable,
        boolean sortable,
        boolean groupable,
        boolean aggregatable,
        boolean externalId,
        boolean idLookup,
        boolean unique,
        boolean nameField,
        boolean restrictedPicklist,
        boolean namePointing,
        boolean polymorphicForeignKey,
        boolean permissionable,
        boolean custom,
        List<PicklistValue> picklistValues,
        List<String> referenceTo,
        @Nullable String relationshipName,
        @Schema(ref = "FieldValue") @Nullable Object defaultValue,

        @Nullable String inlineHelpText,
        @Nullable String extraTypeInfo,
        @JsonUnwrapped UnusedFacts unused) {
    private static final int BYTES_PER_CHARACTER = 3;
    private static final int ID_LENGTH = 18;

    /** A value of a picklist. */
    public record PicklistValue(
            String value,
            String label,
            boolean active,
            boolean defaultValue,
            @Nullable String validFor) {}

    static FieldDescription of(Field field) {
        Field.Reference reference = field.reference();
        Field.Addition addition = field.addition();
        boolean holdsId = field.type() == FieldType.ID || field.type() == FieldType.REFERENCE;
        int length = holdsId ? ID_LENGTH : field.length();
        boolean whole = field.type() == FieldType.INT;
        return new FieldDescription(
                field.name(),
                field.label(),
                field.type().apiName(),
                field.type().soapType(),
                length,
                length * BYTES_PER_CHARACTER,
                whole ? 0 : field.digits(),
                whole ? field.digits() : 0,
                field.scale(),
                field.takesNull(),
                field.is(Trait.CREATEABLE),
                field.is(Trait.UPDATEABLE),
                field.is(Trait.DEFAULTED),
                field.is(Trait.FILTERABLE),
                field.is(Trait.SORTABLE),
                field.is(Trait.SORTABLE),
                field.is(Trait.SORTABLE),
                field.is(Trait.EXTERNAL_ID),
                field.is(Trait.ID_LOOKUP),
                field.is(Trait.UNIQUE),
                field.is(Trait.NAME_FIELD),
                field.is(Trait.RESTRICTED),
                reference != null && reference.isPolymorphic(),
                reference != null && reference.isPolymorphic(),
                field.takesNull(),
                addition != null,
                values(field),
                reference == null ? List.of() : reference.objects(),
                reference == null ? null : reference.relationship(),
                initial(field),
                addition == null ? null : addition.helpText(),
                field.type() == FieldType.TEXTAREA ? "plaintextarea" : null,
                UnusedFacts.ALL);
    }

    private static List<PicklistValue> values(Field field) {
        Object initial = initial(field);
        return field.values().stream()
                .map(value -> new PicklistValue(value, value, true, value.equals(initial), null))
                .toList();
    }

    private static @Nullable Object initial(Field field) {
        Field.Addition addition = field.addition();
        Object chosen = addition == null ? null : addition.initial();
        return chosen == null && field.type() == FieldType.BOOLEAN ? (Object) false : chosen;
    }
}
