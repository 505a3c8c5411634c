package dev.rapport.platform.openapi;

import static dev.rapport.platform.openapi.Parts.array;
import static dev.rapport.platform.openapi.Parts.object;
import static dev.rapport.platform.openapi.Parts.reference;
import static dev.rapport.platform.openapi.Parts.type;

import dev.rapport.platform.schema.ChildRelationship;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Trait;
import dev.rapport.platform.schema.ObjectType;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The shapes of an object: as it is read, alone and in pages, created, alone and as a tree, and changed. */
final class ObjectSchemas {
    private static final String ATTRIBUTES = "attributes";
    private static final String RECORDS = "records";

    private final dev.rapport.platform.schema.Schema schema;
    private final ObjectType type;
    private final Examples examples;
    private final FieldSchemas fields;

    private ObjectSchemas(dev.rapport.platform.schema.Schema schema, ObjectType type) {
        this.schema = schema;
        this.type = type;
        examples = new Examples(schema, type);
        fields = new FieldSchemas(examples);
    }

    static void addTo(Components components, dev.rapport.platform.schema.Schema schema, ObjectType type) {
        ObjectSchemas shapes = new ObjectSchemas(schema, type);
        components.addSchema(type.name(), shapes.read());
        components.addSchema(pageName(type), shapes.page());
        if (isCreateable(type)) {
            components.addSchema(createName(type), shapes.create());
            components.addSchema(treeName(type), shapes.tree());
        }
        if (isUpdateable(type)) {
            components.addSchema(updateName(type), shapes.update());
            components.addSchema(savedName(type), shapes.saved());
        }
    }

    static boolean isCreateable(ObjectType type) {
        return type.fields().stream().anyMatch(field -> field.is(Trait.CREATEABLE));
    }

    static boolean isUpdateable(ObjectType type) {
        return type.fields().stream().anyMatch(field -> field.is(Trait.UPDATEABLE));
    }

    static String createName(ObjectType type) {
        return type.name() + "Create";
    }

    static String updateName(ObjectType type) {
        return type.name() + "Update";
    }

    static String savedName(ObjectType type) {
        return type.name() + "ToSave";
    }

    static String treeName(ObjectType type) {
        return type.name() + "Tree";
    }

    static String pageName(ObjectType type) {
        return type.name() + "Page";
    }

    static Schema orNull(ObjectType type) {
        return OASFactory.createSchema().anyOf(List.of(reference(type.name()), Parts.type(SchemaType.NULL)));
    }

    private Schema read() {
        return shape(field -> true)
                .addProperty(ATTRIBUTES, reference(RecordPlaneFragment.ATTRIBUTES))
                .description("A record of the object " + type.name() + ".")
                .addExample(examples.record());
    }

    private Schema create() {
        Schema create = shape(field -> field.is(Trait.CREATEABLE))
                .description("What a new " + type.name() + " may and must have.");
        type.fields().stream().filter(Field::isRequired).map(Field::name).forEach(create::addRequired);
        return create.addExample(examples.creation());
    }

    private Schema update() {
        return shape(field -> field.is(Trait.UPDATEABLE))
                .description("The fields of a " + type.name() + " to change; null empties a field.");
    }

    private Schema saved() {
        return shape(field -> field.is(Trait.CREATEABLE) || field.is(Trait.UPDATEABLE))
                .addProperty(ATTRIBUTES, reference(RecordPlaneFragment.ATTRIBUTES))
                .description("A " + type.name() + " to create or to change, among others.");
    }

    private Schema page() {
        return object().addProperty("totalSize", type(SchemaType.INTEGER).description("Records on all pages"))
                .addProperty("done", type(SchemaType.BOOLEAN).description("Whether this is the last page"))
                .addProperty("nextRecordsUrl", type(SchemaType.STRING).description("Where the next page is"))
                .addProperty(RECORDS, array(reference(type.name())))
                .required(List.of("totalSize", "done", RECORDS));
    }

    /** Nothing but the attributes is required: what a record needs of its parent it has by its place. */
    private Schema tree() {
        Schema record = shape(field -> field.is(Trait.CREATEABLE))
                .addProperty(ATTRIBUTES, reference("TreeAttributes"))
                .addRequired(ATTRIBUTES);
        for (ChildRelationship below : schema.children(type)) {
            if (below.name() != null && isCreateable(below.child())) {
                record.addProperty(below.name(), reference(treeName(below.child())));
            }
        }
        return object().description("New " + type.labelPlural() + " with the records below them; at most 200 in all.")
                .addProperty(RECORDS, array(record).maxItems(200))
                .addRequired(RECORDS);
    }

    private Schema shape(Predicate<Field> shown) {
        Schema shape = object();
        type.fields().stream().filter(shown).forEach(field -> shape.addProperty(field.name(), fields.of(field)));
        return shape;
    }
}
