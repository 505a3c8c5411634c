package dev.rapport.content.notification;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.rest.Demand;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import dev.rapport.platform.time.DateTimes;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the caller has to know of or to decide, and nobody else's. */
@Path("/api/notifications")
@RunOnVirtualThread
@Authenticated
@Tag(name = "Notifications", description = "What you have to know of or to decide, told when it suits you")
public class NotificationResource {
    private final Notifications notifications;
    private final AccessMatrix access;

    NotificationResource(Notifications notifications, AccessMatrix access) {
        this.notifications = notifications;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "listNotifications",
            summary = "What stands open for you",
            description = "Urgent things first, then the oldest. What is done, by whomever, or snoozed is not in it.")
    public NotificationsView list(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("after") @Nullable String after) {
        access.require(Action.READ, "Notification");
        return notifications.page(limit, after);
    }

    @GET
    @Path("/digest")
    @Operation(operationId = "getDigest", summary = "Your next digest as it would be by now, and when it is told")
    public DigestView digest() {
        access.require(Action.READ, "Notification");
        return notifications.digest();
    }

    @POST
    @Path("/{id}/snooze")
    @Idempotent
    @Operation(
            operationId = "snoozeNotification",
            summary = "Do not show it until then; it comes back unless it is done")
    public NotificationView snooze(@PathParam("id") String id, @Nullable SnoozeRequest request) {
        access.require(Action.READ, "Notification");
        String until = Demand.property(Demand.body(request).until(), "until");
        return notifications.snooze(RecordId.parse(id), parse(until));
    }

    @DELETE
    @Path("/{id}/snooze")
    @Operation(operationId = "wakeNotification", summary = "Show it again before its time")
    public NotificationView wake(@PathParam("id") String id) {
        access.require(Action.READ, "Notification");
        return notifications.wake(RecordId.parse(id));
    }

    @POST
    @Path("/{id}/dismissal")
    @Idempotent
    @Operation(
            operationId = "dismissNotification",
            summary = "Take note of news",
            description = "Of what is told and asks for nothing. What is to be done goes when it is done.")
    public NotificationView dismiss(@PathParam("id") String id) {
        access.require(Action.READ, "Notification");
        return notifications.dismiss(RecordId.parse(id));
    }

    private static Instant parse(String until) {
        try {
            return DateTimes.parse(until);
        } catch (DateTimeException unknown) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER,
                    "until is a time like 2026-12-01T08:00:00Z, not " + until + ".",
                    "until");
        }
    }
}
