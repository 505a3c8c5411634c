package dev.rapport.platform.openapi;

import dev.rapport.platform.error.ErrorCode;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The part of the document that is the same for all objects, written down in OpenAPI's own language. */
final class RecordPlaneFragment {
    static final String ERRORS = "Errors";
    static final String SAVE_RESULT = "SaveResult";
    static final String ATTRIBUTES = "RecordAttributes";

    private static final String FILE = "/openapi/record-plane.yaml";

    private RecordPlaneFragment() {}

    static void addTo(OpenAPI document) {
        OpenAPI fragment = read();
        fragment.getTags().forEach(document::addTag);
        fragment.getPaths()
                .getPathItems()
                .forEach((path, item) -> document.getPaths().addPathItem(path, SessionScheme.demandFor(item)));
        var shared = fragment.getComponents();
        var all = document.getComponents();
        shared.getParameters().forEach(all::addParameter);
        shared.getRequestBodies().forEach(all::addRequestBody);
        shared.getResponses().forEach(all::addResponse);
        shared.getSchemas().forEach(all::addSchema);
        all.addSchema("ErrorCode", codes());
    }

    private static Schema codes() {
        Schema codes = Parts.type(SchemaType.STRING).description("The code to switch on");
        Arrays.stream(ErrorCode.values()).map(Enum::name).forEach(codes::addEnumeration);
        return codes;
    }

    /** Read anew each time: whoever completes the document changes it. */
    private static OpenAPI read() {
        return SmallRyeOpenAPI.builder()
                .withCustomStaticFile(() -> RecordPlaneFragment.class.getResourceAsStream(FILE))
                .enableStandardStaticFiles(false)
                .enableModelReader(false)
                .enableAnnotationScan(false)
                .enableStandardFilter(false)
                .build()
                .model();
    }
}
