package dev.rapport.feedback.transmission;

import dev.rapport.feedback.conversation.AboutType;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.rest.Demand;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked, and of whom. */
@Schema(name = "FeedbackAskRequest", description = "What is asked, and of which parts of the organisation")
record AskRequest(
        @Schema(required = true, maxLength = FeedbackRequest.SUBJECT_LENGTH, examples = "What do banks ask for?")
        @Nullable
        String subject,

        @Schema(
                required = true,
                maxLength = FeedbackRequest.TEXT_LENGTH,
                examples = "One line from each of you, please.")
        @Nullable
        String text,

        @Schema(required = true, examples = "MARKET") @Nullable
        AboutType aboutType,

        @Schema(description = "The record it is about; none for the market") @Nullable
        String aboutId,

        @Schema(description = "Until when it is to be acknowledged; some business hours ahead if absent") @Nullable
        Instant dueAt,

        @Schema(required = true, maxItems = MOST_UNITS) @Nullable
        List<@Nullable UnitRequest> units) {
    static final int MOST_UNITS = 100;
    private static final int TEAM_LENGTH = 255;
    private static final Set<String> FUNCTIONS =
            Set.of("MARKETING", "SALES", "PRODUCT", "ENGINEERING", "FINANCE", "EXECUTIVE", "SUPPORT");

    /** A part of the organisation. */
    @Schema(name = "UnitRequest", description = "A part of the organisation")
    record UnitRequest(
            @Schema(required = true, examples = "SALES") @Nullable
            String function,

            @Schema(description = "The whole function if absent", examples = "DACH") @Nullable
            String team) {
        private Unit unit() {
            String named = Demand.property(function, "function");
            if (!FUNCTIONS.contains(named)) {
                throw new ApiException(
                        ErrorCode.INVALID_PARAMETER, "units: there is no function " + named + ".", "units");
            }
            return new Unit(named, Demand.text(team, "team", TEAM_LENGTH));
        }
    }

    String requireSubject() {
        return Demand.property(Demand.text(subject, "subject", FeedbackRequest.SUBJECT_LENGTH), "subject");
    }

    String requireText() {
        return Demand.property(Demand.text(text, "text", FeedbackRequest.TEXT_LENGTH), "text");
    }

    AboutType requireAboutType() {
        AboutType type = Demand.property(aboutType, "aboutType");
        if (!type.fits(about())) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "aboutId: a request about " + type + " takes " + type.wanted() + ".",
                    "aboutId");
        }
        return type;
    }

    @Nullable
    RecordId about() {
        return aboutId == null ? null : RecordId.parse(aboutId);
    }

    Instant dueOr(Instant usual, Instant now) {
        if (dueAt != null && !dueAt.isAfter(now)) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER, "dueAt: a deadline lies ahead, not at " + dueAt + ".", "dueAt");
        }
        return dueAt == null ? usual : dueAt;
    }

    List<Unit> requireUnits() {
        List<@Nullable UnitRequest> asked = Demand.property(units, "units");
        if (asked.isEmpty()) {
            throw new ApiException(ErrorCode.REQUIRED_FIELD_MISSING, "The body must name \"units\" to ask.", "units");
        }
        if (asked.size() > MOST_UNITS) {
            throw new ApiException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "units has " + asked.size() + " entries; at most " + MOST_UNITS + " are taken.",
                    "units");
        }
        return asked.stream().map(unit -> Demand.property(unit, "units").unit()).toList();
    }
}
