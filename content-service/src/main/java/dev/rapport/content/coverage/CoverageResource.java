package dev.rapport.content.coverage;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether sellers have what marketing and sales agreed that they need. */
@Path("/api/sales-cycles/{id}/coverage")
@RunOnVirtualThread
@Tag(name = "Content")
class CoverageResource {
    private static final String ACTIVE = "active";

    private final Coverages coverages;

    CoverageResource(Coverages coverages) {
        this.coverages = coverages;
    }

    @GET
    @RolesAllowed({
        Role.MARKETING_NAME,
        Role.SALES_NAME,
        Role.SALES_HEAD_NAME,
        Role.EXECUTIVE_NAME,
        Role.INTEGRATION_NAME,
        Role.ADMIN_NAME
    })
    @Operation(
            operationId = "salesCycleCoverage",
            summary = "A sales cycle as stage x persona matrix: what is needed, what there is, what to do about gaps")
    public CoverageView coverage(
            @Parameter(description = "A version that was activated, or active for the one in force.") @PathParam("id")
                    String id) {
        return coverages.of(ACTIVE.equals(id) ? Optional.empty() : Optional.of(RecordId.parse(id)));
    }
}
