package dev.rapport.platform.openapi;

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
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

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

    /** One of several shapes need not be an object, which the scanner takes every class for. */
    @Override
    public org.eclipse.microprofile.openapi.models.media.Schema filterSchema(
            org.eclipse.microprofile.openapi.models.media.Schema schema) {
        return schema.getOneOf() != null && schema.getProperties() == null ? schema.type(null) : schema;
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

    private static void addPaths(OpenAPI document, Map<String, PathItem> paths) {
        paths.forEach((path, item) -> document.getPaths().addPathItem(path, SessionScheme.demandFor(item)));
    }
}
