package dev.rapport.platform.openapi;

import dev.rapport.platform.describe.FieldDescription;
import dev.rapport.platform.describe.LayoutResource;
import dev.rapport.platform.describe.ObjectDescription;
import dev.rapport.platform.describe.UnusedFacts;
import dev.rapport.platform.record.ApiVersion;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.schema.Schema;
import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Completes the document when it is asked for: at start-up the objects are not known yet. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public class RecordPlane implements OASFilter {
    private static final String VERSION = ApiVersion.class.getSimpleName();

    /** A path's version is a type of its own in the code; on the wire it is a text. */
    @Override
    public Parameter filterParameter(Parameter parameter) {
        var schema = parameter.getSchema();
        String ref = schema == null ? null : schema.getRef();
        return ref != null && ref.endsWith("/" + VERSION)
                ? OASFactory.createParameter().ref("#/components/parameters/ApiVersion")
                : parameter;
    }

    /**
     * One of several shapes need not be an object, which the scanner takes every class for; and a list of anything is one
     * that is always empty, kept because Salesforce's clients look for it.
     */
    @Override
    public org.eclipse.microprofile.openapi.models.media.Schema filterSchema(
            org.eclipse.microprofile.openapi.models.media.Schema schema) {
        if (isOfAnything(schema.getItems())) {
            schema.items(Parts.type(SchemaType.STRING)).maxItems(0);
        }
        return schema.getOneOf() != null && schema.getProperties() == null ? schema.type(null) : schema;
    }

    private static boolean isOfAnything(org.eclipse.microprofile.openapi.models.media.@Nullable Schema values) {
        return values != null
                && values.getRef() == null
                && values.getType() == null
                && values.getAnyOf() == null
                && values.getOneOf() == null
                && values.getAllOf() == null;
    }

    /** A bare answer has no content; the scanner gives it one of which nothing is known. */
    @Override
    public APIResponse filterAPIResponse(APIResponse answer) {
        var json = answer.getContent() == null ? null : answer.getContent().getMediaType("application/json");
        return json != null && isOfAnything(json.getSchema()) ? answer.content(null) : answer;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        if (document.getPaths() == null) {
            document.setPaths(OASFactory.createPaths());
        }
        document.getComponents().removeSchema(VERSION);
        markAbsences(document);
        SessionScheme.addTo(document);
        RecordPlaneFragment.addTo(document);
        Schema schema = Arc.container().instance(RecordTypes.class).get().schema();
        for (ObjectType type : schema.types()) {
            ObjectSchemas.addTo(document.getComponents(), schema, type);
            addPaths(document, ObjectPaths.of(type));
            addPaths(document, LookupPaths.of(type));
            addPaths(document, RelatedPaths.of(schema, type));
            document.addTag(OASFactory.createTag()
                    .name(type.name())
                    .description("Records of the object " + type.name() + ", in Salesforce's REST shape"));
        }
    }

    private static void markAbsences(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        if (schemas != null) {
            Absences.markIn(schemas, "FieldDescription", FieldDescription.class, UnusedFacts.class);
            Absences.markIn(schemas, "PicklistValue", FieldDescription.PicklistValue.class);
            Absences.markIn(schemas, "ObjectDescription", ObjectDescription.class);
            Absences.markIn(schemas, "ChildRelationship", ObjectDescription.ChildRelationship.class);
            Absences.markIn(schemas, "ListViews", LayoutResource.ListViews.class);
            Absences.markIn(schemas, "CompactLayouts", LayoutResource.CompactLayouts.class);
        }
    }

    private static void addPaths(OpenAPI document, Map<String, PathItem> paths) {
        paths.forEach((path, item) -> document.getPaths().addPathItem(path, SessionScheme.demandFor(item)));
    }
}
