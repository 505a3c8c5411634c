package dev.rapport.lead.courtesy;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.rest.Demand;
import dev.rapport.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells whether a contact may be contacted. */
@Path("/api/contacts/{id}/contact-check")
@Tag(name = "Contacts")
@RunOnVirtualThread
public class ContactCheckResource {
    private final ContactChecks checks;

    ContactCheckResource(ContactChecks checks) {
        this.checks = checks;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.MARKETING_NAME, Role.SALES_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
    @Operation(
            operationId = "checkContact",
            summary = "May this contact be contacted, and if not, from when? reserve records the touch with the answer")
    public ContactCheckView check(@PathParam("id") String id, @Nullable ContactCheckRequest request) {
        return checks.contact(RecordId.parse(id), Demand.body(request));
    }
}
