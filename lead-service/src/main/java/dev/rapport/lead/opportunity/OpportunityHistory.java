package dev.rapport.lead.opportunity;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a deal stood after a change of its stage, amount, probability or date. Written once; who did it is who created it.
 * Where only the figures changed, both stages are the same.
 */
@Entity
@RecordType(prefix = "008", labelPlural = "Opportunity Histories")
public class OpportunityHistory extends StoredRecord {
    @RecordField(required = true, access = READ_ONLY, references = "Opportunity", children = "OpportunityHistories")
    Long opportunityId;

    /** Null in the first entry. */
    @RecordField(access = READ_ONLY, label = "From Stage")
    @Nullable
    String fromStageName;

    @RecordField(required = true, access = READ_ONLY, label = "To Stage")
    String stageName;

    @RecordField(required = true, access = READ_ONLY)
    Instant occurredAt;

    @RecordField(access = READ_ONLY, label = "Implied")
    boolean isImplied;

    @RecordField(access = READ_ONLY)
    @Nullable
    String stageReason;

    @Enumerated(EnumType.STRING)
    @RecordField(access = READ_ONLY)
    @Nullable
    CloseReason closeReason;

    @RecordField(type = FieldType.CURRENCY, scale = 2, access = READ_ONLY)
    @Nullable
    BigDecimal amount;

    @RecordField(type = FieldType.PERCENT, digits = 3, access = READ_ONLY)
    @Nullable
    BigDecimal probability;

    @RecordField(type = FieldType.CURRENCY, scale = 2, access = READ_ONLY)
    @Nullable
    BigDecimal expectedRevenue;

    @RecordField(required = true, access = READ_ONLY)
    LocalDate closeDate;

    @RecordField(required = true, access = READ_ONLY)
    String forecastCategory;

    OpportunityHistory() {}

    /** How the deal stands now. */
    static OpportunityHistory of(Opportunity deal, @Nullable DealStage from, Instant at) {
        OpportunityHistory entry = new OpportunityHistory();
        entry.opportunityId = deal.id().value();
        entry.fromStageName = from == null ? null : from.label();
        entry.stageName = deal.stageName;
        entry.occurredAt = at;
        entry.amount = deal.amount;
        entry.probability = deal.probability;
        entry.expectedRevenue = deal.expectedRevenue;
        entry.closeDate = deal.closeDate;
        entry.forecastCategory = deal.forecastCategory;
        return entry;
    }

    /** Tells why, at the end of a move. */
    OpportunityHistory because(@Nullable String reason, @Nullable CloseReason code) {
        stageReason = reason;
        closeReason = code;
        return this;
    }

    /** Of a stage that a move skipped. */
    OpportunityHistory implying(DealStage passed) {
        stageName = passed.label();
        isImplied = true;
        return this;
    }
}
