package dev.rapport.lead.cycle;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What sellers need at a stage: so many assets of a type, for a persona or for anybody. */
@Entity
@RecordType(prefix = "a0S")
public class StageTool extends StoredRecord implements StagePart {
    static final int MOST = 100;

    @RecordField(required = true, access = CREATE_ONLY, references = "SalesStage", children = "StageTools")
    Long salesStageId;

    @Enumerated(EnumType.STRING)
    @RecordField(required = true, access = CREATE_ONLY)
    AssetKind assetType;

    /** Empty where any persona will do. */
    @RecordField(access = CREATE_ONLY, length = 80)
    @Nullable
    String persona;

    @RecordField(required = true, defaulted = true)
    Integer minimumCount = 1;

    StageTool() {}

    static StageTool of(RecordId stage, AssetKind type) {
        StageTool tool = new StageTool();
        tool.salesStageId = stage.value();
        tool.assetType = type;
        return tool;
    }

    @Override
    public RecordId stage() {
        return new RecordId(salesStageId);
    }

    StageTool copyFor(RecordId stage) {
        StageTool copy = of(stage, assetType);
        copy.persona = persona;
        copy.minimumCount = minimumCount;
        return copy;
    }

    boolean asksForTheSame(StageTool other) {
        return assetType == other.assetType
                && Objects.requireNonNullElse(persona, "")
                        .equalsIgnoreCase(Objects.requireNonNullElse(other.persona, ""));
    }

    void demandSense() {
        if (minimumCount < 1 || minimumCount > MOST) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    "MinimumCount: a number from 1 to " + MOST + ", not " + minimumCount + ".",
                    "MinimumCount");
        }
    }
}
