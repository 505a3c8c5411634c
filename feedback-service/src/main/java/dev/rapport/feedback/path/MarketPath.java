package dev.rapport.feedback.path;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.feedback.reference.Kind;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.FieldChanges.Change;
import dev.rapport.platform.record.OwnedRecord;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way to revenue in a market that we do not sell to yet, from the first sketch until it is used up. */
@Entity
@RecordType(prefix = "a2E")
public class MarketPath extends OwnedRecord {
    static final int REASON_LENGTH = 4_000;
    private static final int PERCENT_DIGITS = 5;
    private static final BigDecimal CERTAIN = BigDecimal.valueOf(100);

    @RecordField(required = true, nameField = true)
    private String name;

    @RecordField
    private @Nullable String market;

    @RecordField(type = FieldType.TEXTAREA, length = 32_000)
    private @Nullable String description;

    @RecordField(required = true, defaulted = true)
    @Enumerated(EnumType.STRING)
    private @Nullable PathStatus status;

    /** That it brings what is expected of it; the status's usual one until somebody says better. */
    @RecordField(type = FieldType.PERCENT, digits = PERCENT_DIGITS, scale = 2)
    private @Nullable BigDecimal probability;

    /** The message it stands on. */
    @RecordField(references = "Hypothesis", children = "MarketPaths")
    private @Nullable Long hypothesisId;

    /** The campaign that sales got it with. */
    @RecordField(references = "Campaign")
    private @Nullable Long campaignId;

    @RecordField(type = FieldType.TEXTAREA, length = REASON_LENGTH)
    private @Nullable String exhaustionReason;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant openedAt;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant exhaustedAt;

    protected MarketPath() {}

    PathStatus status() {
        return status == null ? PathStatus.SKETCHED : status;
    }

    /** Completes what somebody has just sketched. */
    void sketch() {
        if (status() != PathStatus.SKETCHED) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Status: a path begins as SKETCHED, not as " + status + ".",
                    "Status");
        }
        status = PathStatus.SKETCHED;
        requireSound();
    }

    /** Takes back the status that an update has set directly and returns it, to be reached by a verb. */
    PathStatus withdrawStatus(FieldChanges changes) {
        PathStatus asked = status();
        if (changes.find("Status").map(Change::before).orElse(null) instanceof PathStatus before) {
            status = before;
        }
        return asked;
    }

    /** Refuses what would make untrue what the path was opened for. */
    void requireSense(FieldChanges changes) {
        requireSound();
        if (changes.touches("HypothesisId") && status() != PathStatus.SKETCHED) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Path " + id() + " is " + status() + ": it stands on the hypothesis it was tested with. Sketch"
                            + " another path for another message.",
                    "HypothesisId");
        }
    }

    /** Its audience has confirmed the message. */
    PathTested test(PathEvidence evidence, Instant at) {
        status().requireMove(PathStatus.TESTED, id());
        evidence.requireValidated(reference(hypothesisId), id());
        status = PathStatus.TESTED;
        return new PathTested(id(), name, new RecordId(hypothesis()), at);
    }

    PathOpened open(PathEvidence evidence, Instant at) {
        status().requireMove(PathStatus.OPEN, id());
        evidence.requireExpectation(id());
        status = PathStatus.OPEN;
        openedAt = at;
        return new PathOpened(id(), name, new RecordId(hypothesis()), at);
    }

    PathHandedOff handOff(Instant at) {
        status().requireMove(PathStatus.HANDED_OFF, id());
        if (campaignId == null) {
            throw missing(
                    "CampaignId", "Path " + id() + " is handed to sales with a campaign: say which, as CampaignId.");
        }
        status = PathStatus.HANDED_OFF;
        return new PathHandedOff(id(), name, new RecordId(campaignId), at);
    }

    PathProducing produce(Instant at) {
        status().requireMove(PathStatus.PRODUCING, id());
        status = PathStatus.PRODUCING;
        return new PathProducing(id(), name, at);
    }

    PathExhausted exhaust(Instant at) {
        status().requireMove(PathStatus.EXHAUSTED, id());
        if (exhaustionReason == null) {
            throw missing(
                    "ExhaustionReason",
                    "A path is not given up in silence: say why, as ExhaustionReason or \"reason\".");
        }
        status = PathStatus.EXHAUSTED;
        exhaustedAt = at;
        return new PathExhausted(id(), name, exhaustionReason, at);
    }

    PathView view(List<PathQuarter> quarters) {
        return new PathView(
                id(),
                name,
                market,
                status(),
                status().legalNext(),
                probability == null ? status().usualProbability() : probability,
                reference(hypothesisId),
                reference(campaignId),
                owner(),
                openedAt,
                exhaustedAt,
                exhaustionReason,
                quarters.stream().map(PathQuarter::view).toList());
    }

    private long hypothesis() {
        if (hypothesisId == null) {
            throw new IllegalStateException("a path was tested without a hypothesis");
        }
        return hypothesisId;
    }

    private void requireSound() {
        Kind.require("CampaignId", reference(campaignId), Kind.CAMPAIGN);
        if (probability != null && (probability.signum() < 0 || probability.compareTo(CERTAIN) > 0)) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    "Probability: from 0 to 100 percent, not " + probability + ".",
                    "Probability");
        }
    }

    private static ApiException missing(String field, String message) {
        return new ApiException(ErrorCode.REQUIRED_FIELD_MISSING, message, field);
    }
}
