package dev.rapport.lead.campaign;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.OwnedRecord;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One undertaking to reach a market, from its plan to its end. */
@Entity
@RecordType(prefix = "701")
public class Campaign extends OwnedRecord {
    @RecordField(length = 80, required = true, nameField = true, label = "Campaign Name")
    String name;

    @RecordField(references = "Campaign", children = "ChildCampaigns")
    @Nullable
    Long parentId;

    @RecordField(values = {"Conference", "Webinar", "Trade Show", "Email", "Telemarketing", "Advertisement", "Other"})
    @Nullable
    String type;

    @RecordField(
            required = true,
            defaulted = true,
            restricted = true,
            values = {"Planned", "Consultation", "Approved", "Internal Launch", "In Progress", "Completed", "Aborted"})
    String status = CampaignStatus.PLANNED.label();

    @RecordField
    @Nullable
    LocalDate startDate;

    @RecordField
    @Nullable
    LocalDate endDate;

    @RecordField(label = "Active")
    boolean isActive;

    @RecordField(type = FieldType.CURRENCY)
    @Nullable
    BigDecimal budgetedCost;

    @RecordField(type = FieldType.CURRENCY)
    @Nullable
    BigDecimal actualCost;

    @RecordField(type = FieldType.CURRENCY)
    @Nullable
    BigDecimal expectedRevenue;

    @RecordField(type = FieldType.PERCENT, digits = 10, scale = 2)
    @Nullable
    BigDecimal expectedResponse;

    @RecordField(label = "Num Sent")
    @Nullable
    BigDecimal numberSent;

    @RecordField(length = 32_000, type = FieldType.TEXTAREA)
    @Nullable
    String description;

    /** What the campaign takes to be true; it has to be validated before anything goes out. */
    @RecordField(references = "Hypothesis")
    @Nullable
    Long hypothesisId;

    @RecordField(externalId = true)
    @Nullable
    String externalId;

    public String name() {
        return name;
    }

    CampaignStatus status() {
        return CampaignStatus.of(status);
    }

    @Nullable
    RecordId hypothesis() {
        return reference(hypothesisId);
    }

    CampaignPlanned planned() {
        return new CampaignPlanned(id(), name, owner(), hypothesis());
    }

    /** Goes on from {@code before} to the status it has been given, and tells what that means to others. */
    Optional<DomainEvent> moveOn(CampaignStatus before, Instant at) {
        before.demandNext(status());
        return switch (status()) {
            case IN_PROGRESS -> Optional.of(new CampaignLaunched(id(), at));
            case COMPLETED -> Optional.of(new CampaignCompleted(id(), at));
            default -> Optional.empty();
        };
    }
}
