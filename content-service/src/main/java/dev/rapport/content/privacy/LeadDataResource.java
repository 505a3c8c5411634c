package dev.rapport.content.privacy;

import dev.rapport.content.lead.KnownLead;
import dev.rapport.content.lead.KnownLeads;
import dev.rapport.content.link.TrackedLinkRepository;
import dev.rapport.content.use.ContentUseRepository;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.PersonalRecords;
import dev.rapport.platform.record.StoredRecord;
import dev.rapport.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells what is known here of a lead. */
@Path("/api/leads/{id}/content-data")
@Tag(name = "Privacy")
@RunOnVirtualThread
public class LeadDataResource {
    private final KnownLeads leads;
    private final ContentUseRepository uses;
    private final TrackedLinkRepository links;
    private final PersonalRecords records;
    private final Clock clock;

    LeadDataResource(
            KnownLeads leads,
            ContentUseRepository uses,
            TrackedLinkRepository links,
            PersonalRecords records,
            Clock clock) {
        this.leads = leads;
        this.uses = uses;
        this.links = links;
        this.records = records;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed({Role.ADMIN_NAME, Role.SALES_HEAD_NAME})
    @Operation(operationId = "exportContentData", summary = "Everything that content-service knows of this lead")
    public LeadDataView export(@PathParam("id") String id) {
        RecordId lead = RecordId.parse(id);
        Optional<KnownLead> known = leads.find(lead);
        List<StoredRecord> told = Stream.<StoredRecord>concat(uses.of(lead).stream(), links.of(lead).stream())
                .toList();
        if (known.isEmpty() && told.isEmpty()) {
            throw new ApiException(ErrorCode.NOT_FOUND, "Nothing is known to content-service of a lead " + lead + ".");
        }
        return new LeadDataView(
                known.orElse(null),
                clock.instant(),
                told.stream().map(records::tell).toList());
    }
}
