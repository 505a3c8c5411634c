package dev.rapport.lead.scoring;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;

import dev.rapport.lead.criteria.Criteria;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** One reason to think better or worse of a lead. */
@Entity
@RecordType(prefix = "a08")
public class ScoreRule extends StoredRecord {
    private static final int MOST_POINTS = 1_000;
    private static final int MOST_DAYS = 3_650;

    @RecordField(required = true, length = 80, nameField = true)
    String name;

    @RecordField(label = "Active")
    boolean isActive = true;

    @Enumerated(EnumType.STRING)
    @RecordField(required = true, access = CREATE_ONLY)
    RuleKind kind;

    /** What stands after WHERE in a query for leads or touches; all of them where it is empty. */
    @RecordField(type = FieldType.TEXTAREA, length = Criteria.LENGTH)
    @Nullable
    String criteria;

    @RecordField(required = true)
    Integer points;

    @RecordField(label = "Most Points per Window")
    @Nullable
    Integer mostPoints;

    @RecordField
    @Nullable
    Integer windowDays;

    @RecordField
    @Nullable
    Integer halfLifeDays;

    @RecordField(externalId = true)
    @Nullable
    String externalId;

    RuleKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    int points() {
        return points;
    }

    @Nullable
    String criteria() {
        return criteria;
    }

    Engagement engagement() {
        return new Engagement(points, mostPoints, windowDays, halfLifeDays);
    }

    /** Refuses numbers that contradict one another, or what only touches have. */
    void demandSense() {
        demandRange("Points", points, -MOST_POINTS, MOST_POINTS);
        if (points == 0) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE, "Points: a rule that gives 0 points says nothing.", "Points");
        }
        demandRange("MostPoints", mostPoints, 1, MOST_POINTS);
        demandRange("WindowDays", windowDays, 1, MOST_DAYS);
        demandRange("HalfLifeDays", halfLifeDays, 1, MOST_DAYS);
        if (kind == RuleKind.FIT && (mostPoints != null || windowDays != null || halfLifeDays != null)) {
            throw contradiction(
                    "A FIT rule gives its points once: MostPoints, WindowDays and HalfLifeDays are for ENGAGEMENT.");
        }
        if ((mostPoints == null) != (windowDays == null)) {
            throw contradiction("A cap is so many points in so many days: give MostPoints and WindowDays together.");
        }
    }

    private static void demandRange(String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    field + ": a number from " + least + " to " + most + ", not " + value + ".",
                    field);
        }
    }

    private static ApiException contradiction(String message) {
        return new ApiException(
                ErrorCode.FIELD_INTEGRITY_EXCEPTION, message, "MostPoints", "WindowDays", "HalfLifeDays");
    }
}
