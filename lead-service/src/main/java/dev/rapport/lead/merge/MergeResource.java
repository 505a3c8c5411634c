package dev.rapport.lead.merge;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.rest.Demand;
import dev.rapport.platform.rest.DryRun;
import dev.rapport.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Makes one lead of several, and several again of one. */
@Path("/api/leads/{id}")
@Tag(name = "Leads")
@RunOnVirtualThread
public class MergeResource {
    private static final String DRY_RUN = "Tell what would be changed, and change nothing";

    private final Merges merges;

    MergeResource(Merges merges) {
        this.merges = merges;
    }

    @POST
    @Path("/merge")
    @Idempotent
    @RolesAllowed({Role.MARKETING_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
    @Operation(operationId = "mergeLeads", summary = "Merge duplicates into this lead; all that is theirs becomes its")
    public MergeView merge(
            @PathParam("id") String id,
            @Parameter(description = DRY_RUN, schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    DryRun dryRun,
            @Nullable MergeRequest request) {
        MergeRequest asked = Demand.body(request);
        List<RecordId> duplicates = Demand.property(asked.duplicateIds(), "duplicateIds").stream()
                .map(duplicate -> RecordId.parse(Demand.property(duplicate, "duplicateIds")))
                .toList();
        Map<String, String> fields = asked.fields() == null ? Map.of() : asked.fields();
        return merges.merge(RecordId.parse(id), duplicates, fields, dryRun.wanted());
    }

    @POST
    @Path("/unmerge")
    @Idempotent
    @RolesAllowed({Role.MARKETING_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
    @Operation(
            operationId = "unmergeLeads",
            summary = "Take the latest merge into this lead back, unless it was changed since")
    public MergeView unmerge(
            @PathParam("id") String id,
            @Parameter(description = DRY_RUN, schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    DryRun dryRun) {
        return merges.unmerge(RecordId.parse(id), dryRun.wanted());
    }
}
