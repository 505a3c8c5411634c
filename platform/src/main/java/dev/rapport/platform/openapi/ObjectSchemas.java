package dev.rapport.platform.openapi;

import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Trait;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.schema.ObjectType;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** The three shapes of an object: as it is read, as it is created, as it is changed. */
final class ObjectSchemas {
    private ObjectSchemas() {}

    static void addTo(Components components, ObjectType type) {
        Schema read =
                shape(type, field -> true).addProperty("attributes", SharedSchemas.reference(SharedSchemas.ATTRIBUTES));
        components.addSchema(type.name(), read.description("A record of the object " + type.name() + "."));
        Schema create = shape(type, field -> field.is(Trait.CREATEABLE));
        List<String> required = type.fields().stream()
                .filter(Field::isRequired)
                .map(Field::name)
                .toList();
        if (!required.isEmpty()) {
            create.required(required);
        }
        components.addSchema(createName(type), create.description("What a new " + type.name() + " may and must have."));
        components.addSchema(
                updateName(type),
                shape(type, field -> field.is(Trait.UPDATEABLE))
                        .description("The fields of a " + type.name() + " to change; null empties a field."));
    }

    static String createName(ObjectType type) {
        return type.name() + "Create";
    }

    static String updateName(ObjectType type) {
        return type.name() + "Update";
    }

    private static Schema shape(ObjectType type, Predicate<Field> shown) {
        Schema shape = SharedSchemas.object();
        type.fields().stream().filter(shown).forEach(field -> shape.addProperty(field.name(), property(field)));
        return shape;
    }

    private static Schema property(Field field) {
        Schema schema = switch (field.type()) {
            case ID, REFERENCE -> text(field, null).minLength(15).maxLength(18);
            case STRING, TEXTAREA, PHONE, PICKLIST, MULTIPICKLIST ->
                text(field, null).maxLength(field.length());
            case EMAIL -> text(field, "email").maxLength(field.length());
            case URL -> text(field, "uri").maxLength(field.length());
            case DATE -> text(field, "date");
            case DATETIME -> text(field, "date-time");
            case BASE64 -> text(field, "byte");
            case BOOLEAN -> typed(field, SchemaType.BOOLEAN);
            case INT -> typed(field, SchemaType.INTEGER).format("int32");
            case DOUBLE, CURRENCY, PERCENT ->
                typed(field, SchemaType.NUMBER).multipleOf(BigDecimal.ONE.movePointLeft(field.scale()));
        };
        if (field.is(Trait.RESTRICTED) && field.type() == FieldType.PICKLIST) {
            field.values().forEach(schema::addEnumeration);
            if (field.is(Trait.NILLABLE)) {
                schema.addEnumeration(null);
            }
        }
        return schema.description(description(field));
    }

    private static Schema text(Field field, @Nullable String format) {
        return typed(field, SchemaType.STRING).format(format);
    }

    private static Schema typed(Field field, SchemaType type) {
        Schema schema = SharedSchemas.type(type);
        return field.is(Trait.NILLABLE) ? schema.type(List.of(type, SchemaType.NULL)) : schema;
    }

    private static String description(Field field) {
        Field.Reference reference = field.reference();
        return field.label()
                + (reference == null ? "" : ": id of a " + String.join(" or ", reference.objects()))
                + (field.is(Trait.EXTERNAL_ID) ? "; external id, unique in the organisation" : "");
    }
}
