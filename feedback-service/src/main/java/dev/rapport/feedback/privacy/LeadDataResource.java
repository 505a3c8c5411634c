package dev.rapport.feedback.privacy;

import dev.rapport.feedback.lead.KnownLeads;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.PersonalRecords;
import dev.rapport.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells what was said about a lead. */
@Path("/api/leads/{id}/feedback-data")
@Tag(name = "Privacy")
@RunOnVirtualThread
public class LeadDataResource {
    private final KnownLeads leads;
    private final Conversations conversations;
    private final PersonalRecords records;
    private final Clock clock;

    LeadDataResource(KnownLeads leads, Conversations conversations, PersonalRecords records, Clock clock) {
        this.leads = leads;
        this.conversations = conversations;
        this.records = records;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(
            operationId = "exportFeedbackData",
            summary = "Everything that was said about this lead",
            description =
                    "Ask for each of the lead's hand-offs in the same way: feedback may be about these. Who has said"
                            + " nothing about it is answered with an empty list: leads are another service's records.")
    public LeadDataView export(@PathParam("id") String id) {
        RecordId subject = RecordId.parse(id);
        return new LeadDataView(
                leads.find(subject).orElse(null),
                clock.instant(),
                conversations.about(List.of(subject)).stream()
                        .map(records::tell)
                        .toList());
    }
}
