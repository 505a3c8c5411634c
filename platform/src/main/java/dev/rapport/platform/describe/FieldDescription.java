package dev.rapport.platform.describe;

import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Trait;
import dev.rapport.platform.schema.FieldType;
import java.util.List;
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
        boolean caseSensitive,
        boolean nameField,
        boolean custom,
        boolean calculated,
        boolean autoNumber,
        boolean restrictedPicklist,
        boolean dependentPicklist,
        boolean deprecatedAndHidden,
        boolean htmlFormatted,
        boolean namePointing,
        boolean polymorphicForeignKey,
        boolean permissionable,
        boolean cascadeDelete,
        boolean restrictedDelete,
        List<PicklistValue> picklistValues,
        List<String> referenceTo,
        @Nullable String relationshipName) {
    private static final int BYTES_PER_CHARACTER = 3;
    private static final int ID_LENGTH = 18;

    /** A value of a picklist. */
    public record PicklistValue(String value, String label, boolean active, boolean defaultValue) {}

    static FieldDescription of(Field field) {
        Field.Reference reference = field.reference();
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
                field.is(Trait.NILLABLE),
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
                false,
                field.is(Trait.NAME_FIELD),
                false,
                false,
                false,
                field.is(Trait.RESTRICTED),
                false,
                false,
                false,
                false,
                reference != null && reference.isPolymorphic(),
                field.is(Trait.NILLABLE),
                false,
                false,
                field.values().stream()
                        .map(value -> new PicklistValue(value, value, true, false))
                        .toList(),
                reference == null ? List.of() : reference.objects(),
                reference == null ? null : reference.relationship());
    }
}
