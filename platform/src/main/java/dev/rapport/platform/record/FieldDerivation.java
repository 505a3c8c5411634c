package dev.rapport.platform.record;

import dev.rapport.platform.record.RecordField.Access;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Trait;
import dev.rapport.platform.schema.FieldType;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns one annotated Java field into a {@link Field}: everything the annotation leaves open follows from the Java field. */
final class FieldDerivation {
    private static final int NUMBER_DIGITS_OF_INT = 9;

    private FieldDerivation() {}

    static Field derive(java.lang.reflect.Field javaField, RecordField declared) {
        String name = declared.name().isEmpty() ? Names.capitalised(javaField.getName()) : declared.name();
        Class<?> javaType = boxed(javaField);
        FieldType type = declared.type().length == 0 ? typeOf(javaType, declared) : declared.type()[0];
        return new Field(
                name,
                declared.label().isEmpty() ? Names.label(name) : declared.label(),
                type,
                Names.snakeCase(javaField.getName()),
                type.isText() ? declared.length() : 0,
                digits(type, declared),
                type.isNumber() ? declared.scale() : 0,
                values(javaType, declared),
                reference(name, declared),
                traits(javaType, type, declared));
    }

    static Class<?> boxed(java.lang.reflect.Field javaField) {
        return MethodType.methodType(javaField.getType()).wrap().returnType();
    }

    private static FieldType typeOf(Class<?> javaType, RecordField declared) {
        if (declared.references().length > 0) {
            return FieldType.REFERENCE;
        }
        if (javaType.isEnum() || declared.values().length > 0) {
            return FieldType.PICKLIST;
        }
        if (javaType == String.class) {
            return FieldType.STRING;
        }
        if (javaType == Integer.class) {
            return FieldType.INT;
        }
        if (javaType == BigDecimal.class) {
            return FieldType.DOUBLE;
        }
        if (javaType == Boolean.class) {
            return FieldType.BOOLEAN;
        }
        if (javaType == LocalDate.class) {
            return FieldType.DATE;
        }
        if (javaType == Instant.class) {
            return FieldType.DATETIME;
        }
        throw new IllegalArgumentException("no field type for " + javaType.getName() + "; declare one");
    }

    private static int digits(FieldType type, RecordField declared) {
        if (type == FieldType.INT) {
            return Math.min(declared.digits(), NUMBER_DIGITS_OF_INT);
        }
        return type.isNumber() ? declared.digits() : 0;
    }

    private static List<String> values(Class<?> javaType, RecordField declared) {
        return javaType.isEnum()
                ? Arrays.stream(javaType.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                : List.of(declared.values());
    }

    private static Field.@Nullable Reference reference(String name, RecordField declared) {
        if (declared.references().length == 0) {
            return null;
        }
        String relationship =
                declared.relationship().isEmpty() ? name.replaceFirst("Id$", "") : declared.relationship();
        String children = declared.children().isEmpty() ? null : declared.children();
        return new Field.Reference(List.of(declared.references()), relationship, children);
    }

    private static Set<Trait> traits(Class<?> javaType, FieldType type, RecordField declared) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        add(traits, Trait.CREATEABLE, declared.access() != Access.READ_ONLY);
        add(traits, Trait.UPDATEABLE, declared.access() == Access.READ_WRITE);
        add(traits, Trait.NILLABLE, !declared.required() && type != FieldType.ID && javaType != Boolean.class);
        add(traits, Trait.DEFAULTED, declared.defaulted() || javaType == Boolean.class);
        add(traits, Trait.EXTERNAL_ID, declared.externalId());
        add(traits, Trait.UNIQUE, declared.externalId() || type == FieldType.ID);
        add(traits, Trait.ID_LOOKUP, declared.externalId() || declared.idLookup() || type == FieldType.ID);
        boolean isShort = type != FieldType.TEXTAREA && type != FieldType.BASE64;
        add(traits, Trait.FILTERABLE, declared.filterable() && isShort);
        add(traits, Trait.SORTABLE, declared.filterable() && isShort && type != FieldType.MULTIPICKLIST);
        add(traits, Trait.RESTRICTED, declared.restricted() || javaType.isEnum());
        add(traits, Trait.NAME_FIELD, declared.nameField());
        add(traits, Trait.PERSONAL, declared.personal());
        return traits;
    }

    private static void add(Set<Trait> traits, Trait trait, boolean present) {
        if (present) {
            traits.add(trait);
        }
    }
}
