package dev.rapport.platform.describe;

import dev.rapport.platform.record.ApiVersion;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.schema.Schema;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Tells clients that look for page layouts, list views and buttons that there are none: Rapport has no screens. An empty
 * answer of the right shape lets them go on where a refusal would end them.
 */
@Path("/services/data/{version}/sobjects")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Discovery")
public class LayoutResource {
    private final Schema schema;

    LayoutResource(RecordTypes types) {
        schema = types.declared();
    }

    /** An object's page layouts. */
    public record Layouts(
            List<Layout> layouts, List<Object> recordTypeMappings, List<Boolean> recordTypeSelectorRequired) {}

    /** One page layout. */
    public record Layout(
            @Nullable String id,
            List<Object> detailLayoutSections,
            List<Object> editLayoutSections,
            List<Object> multirowEditLayoutSections,
            List<Object> relatedLists) {}

    /** An object's short layouts. */
    public record CompactLayouts(
            List<Object> compactLayouts,
            @Nullable String defaultCompactLayoutId,
            List<Object> recordTypeCompactLayoutMappings) {}

    /** An object's layouts of approvals. */
    public record ApprovalLayouts(List<Object> approvalLayouts) {}

    /** An object's list views. */
    public record ListViews(
            boolean done, List<Object> listviews, @Nullable String nextRecordsUrl, int size, String sobjectType) {}

    @GET
    @Path("/{object}/describe/layouts")
    @Operation(operationId = "describeLayouts", summary = "An object's page layouts: always none")
    public Layouts layouts(@PathParam("version") ApiVersion version, @PathParam("object") String object) {
        schema.require(object);
        return new Layouts(List.of(), List.of(), List.of(false));
    }

    @GET
    @Path("/{object}/describe/layouts/{recordType}")
    @Operation(operationId = "describeLayout", summary = "The page layout of a record type: always empty")
    public Layout layout(
            @PathParam("version") ApiVersion version,
            @PathParam("object") String object,
            @PathParam("recordType") String recordType) {
        schema.require(object);
        RecordTypeInfo.requireMaster(recordType);
        return new Layout(null, List.of(), List.of(), List.of(), List.of());
    }

    @GET
    @Path("/{object}/describe/compactLayouts")
    @Operation(operationId = "describeCompactLayouts", summary = "An object's short layouts: always none")
    public CompactLayouts compactLayouts(@PathParam("version") ApiVersion version, @PathParam("object") String object) {
        schema.require(object);
        return new CompactLayouts(List.of(), null, List.of());
    }

    @GET
    @Path("/{object}/describe/approvalLayouts")
    @Operation(operationId = "describeApprovalLayouts", summary = "An object's layouts of approvals: always none")
    public ApprovalLayouts approvalLayouts(
            @PathParam("version") ApiVersion version, @PathParam("object") String object) {
        schema.require(object);
        return new ApprovalLayouts(List.of());
    }

    @GET
    @Path("/{object}/listviews")
    @Operation(operationId = "listListViews", summary = "An object's list views: always none")
    public ListViews listViews(@PathParam("version") ApiVersion version, @PathParam("object") String object) {
        return new ListViews(true, List.of(), null, 0, schema.require(object).name());
    }

    @GET
    @Path("/{object}/quickActions")
    @Operation(operationId = "listObjectActions", summary = "An object's buttons: always none")
    public List<Object> quickActions(@PathParam("version") ApiVersion version, @PathParam("object") String object) {
        schema.require(object);
        return List.of();
    }
}
