package dev.rapport.content.announcement;

import static dev.rapport.platform.security.Role.ADMIN_NAME;
import static dev.rapport.platform.security.Role.INTEGRATION_NAME;
import static dev.rapport.platform.security.Role.MARKETING_NAME;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.rest.Demand;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells announcements to their audience, and hears from it; announcements themselves are created as records. */
@Path("/api/announcements/{id}")
@RunOnVirtualThread
@RolesAllowed({MARKETING_NAME, INTEGRATION_NAME, ADMIN_NAME})
@Tag(name = "Announcements", description = "What an audience must know, and how many say that they do")
public class AnnouncementResource {
    private final Announcements announcements;
    private final ReachQuery reach;
    private final AccessMatrix access;

    AnnouncementResource(Announcements announcements, ReachQuery reach, AccessMatrix access) {
        this.announcements = announcements;
        this.reach = reach;
        this.access = access;
    }

    @POST
    @Path("/scheduling")
    @Idempotent
    @Operation(operationId = "scheduleAnnouncement", summary = "Publish an announcement at its time")
    public AnnouncementView schedule(@PathParam("id") String id, @Nullable SchedulingRequest request) {
        String time = Demand.property(Demand.body(request).publishAt(), "publishAt");
        return announcements.move(
                RecordId.parse(id),
                AnnouncementStatus.SCHEDULED,
                Announcements.nothing().put("PublishAt", time));
    }

    @POST
    @Path("/publication")
    @Idempotent
    @Operation(
            operationId = "publishAnnouncement",
            summary = "Tell an announcement to its audience",
            description = "Takes all five parts. Who is told is settled now: active users of the function and team.")
    public AnnouncementView publish(@PathParam("id") String id) {
        return announcements.move(RecordId.parse(id), AnnouncementStatus.PUBLISHED, Announcements.nothing());
    }

    @POST
    @Path("/closure")
    @Idempotent
    @Operation(operationId = "closeAnnouncement", summary = "Take no more acknowledgements")
    public AnnouncementView close(@PathParam("id") String id) {
        return announcements.move(RecordId.parse(id), AnnouncementStatus.CLOSED, Announcements.nothing());
    }

    @POST
    @Path("/acknowledgement")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "acknowledgeAnnouncement",
            summary = "Say that you know",
            description = "By those it was published to. AnnouncementReached is told when the target is met.")
    public AnnouncementView acknowledge(@PathParam("id") String id) {
        access.require(Action.READ, "Announcement");
        return announcements.acknowledge(RecordId.parse(id));
    }

    @GET
    @Path("/reach")
    @Authenticated
    @Operation(operationId = "getAnnouncementReach", summary = "Acknowledged over audience, by team")
    public ReachView reach(@PathParam("id") String id) {
        access.require(Action.READ, "Announcement");
        return reach.of(RecordId.parse(id));
    }
}
