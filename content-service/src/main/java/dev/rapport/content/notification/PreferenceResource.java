package dev.rapport.content.notification;

import dev.rapport.platform.rest.Demand;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How and when the caller wants to be told. */
@Path("/api/notification-preferences")
@RunOnVirtualThread
@Authenticated
@Tag(name = "Notifications")
public class PreferenceResource {
    private final Preferences preferences;
    private final AccessMatrix access;

    PreferenceResource(Preferences preferences, AccessMatrix access) {
        this.preferences = preferences;
        this.access = access;
    }

    @GET
    @Operation(operationId = "getNotificationPreferences", summary = "How and when you are told")
    public PreferencesView read() {
        access.require(Action.READ, "NotificationPreference");
        return preferences.read();
    }

    @PUT
    @Operation(
            operationId = "replaceNotificationPreferences",
            summary = "Say how and when you want to be told",
            description = "Replaces all of it: what is not in the body is as usual again.")
    public PreferencesView replace(@Nullable PreferencesRequest request) {
        access.require(Action.CREATE, "NotificationPreference");
        PreferencesParser parsed = new PreferencesParser(Demand.body(request));
        return preferences.replace(parsed.hours(), parsed.modes());
    }
}
