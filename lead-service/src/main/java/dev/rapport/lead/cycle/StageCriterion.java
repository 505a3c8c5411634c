package dev.rapport.lead.cycle;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;

import dev.rapport.lead.criteria.Criteria;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What must be true of a lead or a deal that comes into a stage, or goes on from it. */
@Entity
@RecordType(prefix = "a0T", labelPlural = "Stage Criteria")
public class StageCriterion extends StoredRecord implements StagePart {
    @RecordField(required = true, access = CREATE_ONLY, references = "SalesStage", children = "StageCriteria")
    Long salesStageId;

    /** The criterion in people's words; a refusal says it. */
    @RecordField(required = true, nameField = true)
    String name;

    @Enumerated(EnumType.STRING)
    @RecordField(required = true, access = CREATE_ONLY)
    CriterionKind kind;

    @Enumerated(EnumType.STRING)
    @RecordField(required = true, defaulted = true, access = CREATE_ONLY)
    CriterionSubject askedOf = CriterionSubject.LEAD;

    /** The same as a condition: what stands after WHERE in a query for leads, or for opportunities. */
    @RecordField(required = true, type = FieldType.TEXTAREA, length = Criteria.LENGTH)
    String criteria;

    StageCriterion() {}

    @Override
    public RecordId stage() {
        return new RecordId(salesStageId);
    }

    StageCriterion copyFor(RecordId stage) {
        StageCriterion copy = new StageCriterion();
        copy.salesStageId = stage.value();
        copy.name = name;
        copy.kind = kind;
        copy.askedOf = askedOf;
        copy.criteria = criteria;
        return copy;
    }
}
