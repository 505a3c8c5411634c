package dev.rapport.lead.campaign;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One undertaking to reach a market, from its plan to its end. */
@Entity
@RecordType(prefix = "701")
public class Campaign extends OwnedRecord {
    static final int REASON_LENGTH = 255;
    static final int DECISION_LENGTH = 4_000;
    static final int RETRO_SCALE = 6;

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

    /** Why it was given up; comes with Aborted. */
    @RecordField(length = REASON_LENGTH)
    @Nullable
    String abortReason;

    /** The retro: what came out, between which bounds, and what is decided upon it. */
    @RecordField(scale = RETRO_SCALE)
    @Nullable
    BigDecimal retroResult;

    @RecordField(scale = RETRO_SCALE)
    @Nullable
    BigDecimal retroLow;

    @RecordField(scale = RETRO_SCALE)
    @Nullable
    BigDecimal retroHigh;

    @RecordField(length = DECISION_LENGTH, type = FieldType.TEXTAREA)
    @Nullable
    String retroDecision;

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

    CampaignStatusView view() {
        Retro retro = new Retro(retroResult, retroLow, retroHigh, retroDecision);
        return new CampaignStatusView(id(), status, abortReason, retroDecision == null ? null : retro);
    }

    CampaignPlanned planned() {
        return new CampaignPlanned(id(), name, owner(), hypothesis());
    }

    /** Refuses with ILLEGAL_TRANSITION what is done to a plan once the campaign runs. */
    void demandUnderPlan() {
        if (!status().isUnderPlan()) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "The campaign is " + status + "; its plan is approved and changed before it is In Progress.");
        }
    }

    void demandNotEnded() {
        if (status().hasEnded()) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION, "The campaign is " + status + "; it has no gates to pass any more.");
        }
    }

    /** A campaign has the ending that its status says, and no other. */
    void demandEnding() {
        CampaignEnding.of(this).demand(status());
    }

    /** Goes on from {@code before} to the status it has been given, and tells what that means to others. */
    Optional<DomainEvent> moveOn(CampaignStatus before, Instant at) {
        before.demandNext(status());
        return switch (status()) {
            case IN_PROGRESS -> Optional.of(new CampaignLaunched(id(), at));
            case COMPLETED -> Optional.of(new CampaignCompleted(id(), at));
            case ABORTED -> Optional.of(aborted(at));
            default -> Optional.empty();
        };
    }

    private CampaignAborted aborted(Instant at) {
        demandEnding();
        return new CampaignAborted(id(), Objects.requireNonNull(abortReason), at);
    }
}
