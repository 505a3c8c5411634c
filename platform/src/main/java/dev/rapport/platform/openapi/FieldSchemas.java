package dev.rapport.platform.openapi;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Trait;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.schema.ObjectType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** The schema of a field's values, with an example of its form. */
final class FieldSchemas {
    private static final int ID_LENGTH = 18;
    private static final int SHORT_ID_LENGTH = 15;

    private final dev.rapport.platform.schema.Schema schema;
    private final ObjectType type;

    FieldSchemas(dev.rapport.platform.schema.Schema schema, ObjectType type) {
        this.schema = schema;
        this.type = type;
    }

    Schema of(Field field) {
        Schema values = switch (field.type()) {
            case ID ->
                text(field, null)
                        .minLength(SHORT_ID_LENGTH)
                        .maxLength(ID_LENGTH)
                        .addExample(id(type));
            case REFERENCE -> reference(field);
            case STRING, TEXTAREA -> text(field, null).maxLength(field.length());
            case PHONE -> text(field, null).maxLength(field.length()).addExample("+44 20 7946 0018");
            case PICKLIST, MULTIPICKLIST -> picklist(field);
            case EMAIL -> text(field, "email").maxLength(field.length()).addExample("ada@example.com");
            case URL -> text(field, "uri").maxLength(field.length()).addExample("https://example.com/engines");
            case DATE -> text(field, "date").addExample("2026-03-31");
            case DATETIME -> text(field, "date-time").addExample("2026-03-31T09:30:00.000+0000");
            case BASE64 -> text(field, "byte");
            case BOOLEAN -> typed(field, SchemaType.BOOLEAN);
            case INT -> typed(field, SchemaType.INTEGER).format("int32");
            case DOUBLE, CURRENCY, PERCENT ->
                typed(field, SchemaType.NUMBER).multipleOf(BigDecimal.ONE.movePointLeft(field.scale()));
        };
        return values.description(description(field));
    }

    /** An id's example shows the prefix of the object it points at, where that is one of this service. */
    private Schema reference(Field field) {
        Schema id = text(field, null).minLength(SHORT_ID_LENGTH).maxLength(ID_LENGTH);
        Objects.requireNonNull(field.reference()).objects().stream()
                .flatMap(object -> schema.findParent(object).stream())
                .findFirst()
                .ifPresent(target -> id.addExample(id(target)));
        return id;
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

    private static String id(ObjectType type) {
        return RecordId.of(type.keyPrefix(), 1).toString();
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
