package dev.rapport.feedback.mention;

import static dev.rapport.platform.security.Role.ADMIN_NAME;
import static dev.rapport.platform.security.Role.EXECUTIVE_NAME;
import static dev.rapport.platform.security.Role.INTEGRATION_NAME;
import static dev.rapport.platform.security.Role.MARKETING_NAME;
import static dev.rapport.platform.security.Role.SALES_HEAD_NAME;
import static dev.rapport.platform.security.Role.SALES_NAME;

import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.rest.Demand;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The door for connectors of any kind. */
@Path("/api/mentions")
@RunOnVirtualThread
@Tag(name = "Mentions")
public class IntakeResource {
    private final Intake intake;

    IntakeResource(Intake intake) {
        this.intake = intake;
    }

    @POST
    @Idempotent
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, EXECUTIVE_NAME, INTEGRATION_NAME, ADMIN_NAME})
    @Operation(
            operationId = "reportMentions",
            summary = "Report a mention or up to 200; each is known once",
            description = "By source and external id, or by its canonical address. All of a call or none.")
    public IntakeView report(@Nullable MentionsRequest request) {
        return intake.take(Demand.body(request).requireSome());
    }
}
