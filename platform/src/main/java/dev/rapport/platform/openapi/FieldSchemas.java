package dev.rapport.platform.openapi;

import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Trait;
import dev.rapport.platform.schema.FieldType;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** The schema of a field's values, with an example of its form. */
final class FieldSchemas {
    private static final int ID_LENGTH = 18;
    private static final int SHORT_ID_LENGTH = 15;

    private final Examples examples;

    FieldSchemas(Examples examples) {
        this.examples = examples;
    }

    Schema of(Field field) {
        Schema values = switch (field.type()) {
            case ID, REFERENCE ->
                exemplified(field, text(field, null).minLength(SHORT_ID_LENGTH).maxLength(ID_LENGTH));
            case STRING, TEXTAREA -> text(field, null).maxLength(field.length());
            case PHONE -> exemplified(field, text(field, null).maxLength(field.length()));
            case PICKLIST, MULTIPICKLIST -> picklist(field);
            case EMAIL -> exemplified(field, text(field, "email").maxLength(field.length()));
            case URL -> exemplified(field, text(field, "uri").maxLength(field.length()));
            case DATE -> exemplified(field, text(field, "date"));
            case DATETIME -> exemplified(field, text(field, "date-time"));
            case BASE64 -> text(field, "byte");
            case BOOLEAN -> typed(field, SchemaType.BOOLEAN);
            case INT -> typed(field, SchemaType.INTEGER).format("int32");
            case DOUBLE, CURRENCY, PERCENT ->
                typed(field, SchemaType.NUMBER).multipleOf(BigDecimal.ONE.movePointLeft(field.scale()));
        };
        return values.description(description(field));
    }

    private Schema exemplified(Field field, Schema values) {
        examples.of(field).ifPresent(values::addExample);
        return values;
    }

    private static Schema picklist(Field field) {
        if (field.is(Trait.RESTRICTED) && field.type() == FieldType.PICKLIST) {
            return restricted(field);
        }
        Schema values = text(field, null).maxLength(field.length());
        return field.values().isEmpty()
                ? values
                : values.addExample(field.values().getFirst());
    }

    /** Null is an alternative of its own: the document cannot list it among the values. */
    private static Schema restricted(Field field) {
        Schema values = Parts.type(SchemaType.STRING);
        field.values().forEach(values::addEnumeration);
        return field.is(Trait.NILLABLE)
                ? OASFactory.createSchema().anyOf(List.of(values, Parts.type(SchemaType.NULL)))
                : values;
    }

    private static Schema text(Field field, @Nullable String format) {
        return typed(field, SchemaType.STRING).format(format);
    }

    private static Schema typed(Field field, SchemaType type) {
        Schema schema = Parts.type(type);
        return field.is(Trait.NILLABLE) ? schema.type(List.of(type, SchemaType.NULL)) : schema;
    }

    private static String description(Field field) {
        Field.Reference reference = field.reference();
        return field.label()
                + (reference == null ? "" : ": id of a " + String.join(" or ", reference.objects()))
                + (field.is(Trait.EXTERNAL_ID) ? "; external id, unique in the organisation" : "");
    }
}
