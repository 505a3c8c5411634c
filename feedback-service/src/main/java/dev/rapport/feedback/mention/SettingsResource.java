package dev.rapport.feedback.mention;

import static dev.rapport.platform.security.Role.ADMIN_NAME;
import static dev.rapport.platform.security.Role.MARKETING_NAME;

import dev.rapport.platform.rest.Demand;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an organisation sets for all mentions; a resource of its own, as "settings" is no id of a mention. */
@Path("/api/mentions/settings")
@RunOnVirtualThread
@Tag(name = "Mentions")
public class SettingsResource {
    private final MentionSettings settings;

    SettingsResource(MentionSettings settings) {
        this.settings = settings;
    }

    @GET
    @Authenticated
    @Operation(operationId = "getMentionSettings", summary = "What holds for all mentions of the organisation")
    public SettingsView read() {
        return settings.read();
    }

    @PUT
    @RolesAllowed({MARKETING_NAME, ADMIN_NAME})
    @Operation(operationId = "setMentionSettings", summary = "Say how many people the organisation reaches itself")
    public SettingsView write(@Nullable SettingsView request) {
        return settings.write(Demand.body(request));
    }
}
