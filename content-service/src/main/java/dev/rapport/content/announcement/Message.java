package dev.rapport.content.announcement;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.OwnedRecord;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an announcement says, to whom, and when it counts as heard. Frozen once it is published. */
@MappedSuperclass
public abstract class Message extends OwnedRecord {
    /** API names of what publication freezes. */
    static final Set<String> FROZEN = Set.of(
            "Summary",
            "ForWhom",
            "CallToAction",
            "Tools",
            "Benefit",
            "CampaignId",
            "AudienceFunction",
            "AudienceTeam",
            "TargetPercent");

    private static final int TEXT_LENGTH = 4_000;
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);
    private static final BigDecimal USUAL_PERCENT = BigDecimal.valueOf(80);

    @RecordField(type = FieldType.TEXTAREA, length = TEXT_LENGTH, label = "What It Is")
    private @Nullable String summary;

    @RecordField(type = FieldType.TEXTAREA, length = TEXT_LENGTH)
    private @Nullable String forWhom;

    @RecordField(type = FieldType.TEXTAREA, length = TEXT_LENGTH, label = "What to Do")
    private @Nullable String callToAction;

    @RecordField(type = FieldType.TEXTAREA, length = TEXT_LENGTH)
    private @Nullable String tools;

    @RecordField(type = FieldType.TEXTAREA, length = TEXT_LENGTH, label = "What Is in It for You")
    private @Nullable String benefit;

    @RecordField(references = "Campaign")
    private @Nullable Long campaignId;

    @RecordField(required = true, defaulted = true)
    @Enumerated(EnumType.STRING)
    private AudienceFunction audienceFunction = AudienceFunction.SALES;

    /** Every team where none is named. */
    @RecordField
    private @Nullable String audienceTeam;

    /** Share of the audience that has to acknowledge it before it counts as heard. */
    @RecordField(required = true, defaulted = true, type = FieldType.PERCENT, digits = 5, scale = 2)
    private BigDecimal targetPercent = USUAL_PERCENT;

    /** Refuses a target that nobody can meet, or that is met by nobody, or that is too low for a campaign's gate. */
    void requireSense() {
        if (targetPercent.signum() <= 0 || targetPercent.compareTo(MOST_PERCENT) > 0) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    "TargetPercent: " + targetPercent.toPlainString() + " is not above 0 and at most 100.",
                    "TargetPercent");
        }
        if (campaignId != null && targetPercent.compareTo(USUAL_PERCENT) < 0) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    "TargetPercent: a campaign starts when at least " + USUAL_PERCENT
                            + " percent of its audience know of" + " it; " + targetPercent.toPlainString()
                            + " is too low.",
                    "TargetPercent");
        }
    }

    /** Refuses what leaves a reader's question open. */
    void requireComplete() {
        Map<String, @Nullable String> parts = new LinkedHashMap<>();
        parts.put("Summary", summary);
        parts.put("ForWhom", forWhom);
        parts.put("CallToAction", callToAction);
        parts.put("Tools", tools);
        parts.put("Benefit", benefit);
        List<String> missing = parts.entrySet().stream()
                .filter(part -> part.getValue() == null)
                .map(Map.Entry::getKey)
                .toList();
        if (!missing.isEmpty()) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    "An announcement says what it is, for whom, what to do, with which tools, and what is in it for the"
                            + " reader. Missing: " + missing + ".",
                    missing.toArray(String[]::new));
        }
    }

    boolean isReachedBy(int acknowledged, int audience) {
        BigDecimal wanted = targetPercent.multiply(BigDecimal.valueOf(audience));
        return BigDecimal.valueOf(acknowledged).multiply(MOST_PERCENT).compareTo(wanted) >= 0;
    }

    AudienceFunction audienceFunction() {
        return audienceFunction;
    }

    @Nullable
    String audienceTeam() {
        return audienceTeam;
    }

    BigDecimal targetPercent() {
        return targetPercent;
    }

    @Nullable
    RecordId campaign() {
        return reference(campaignId);
    }
}
