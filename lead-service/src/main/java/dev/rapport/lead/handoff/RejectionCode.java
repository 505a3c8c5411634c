package dev.rapport.lead.handoff;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.Arrays;

/** Why sales does not take a lead. */
public enum RejectionCode {
    /** Not the kind of customer we are made for (ideal customer profile). */
    NOT_ICP,
    NO_AUTHORITY,
    NO_BUDGET,
    NO_TIMING,
    BAD_DATA,
    DUPLICATE,
    COMPETITOR,
    EXISTING_CUSTOMER,
    UNREACHABLE,
    STUDENT_OR_JOB,
    CONSENT_MISSING,
    /** None of the others; the note says what. */
    OTHER;

    /** The code of this name in any case of letters; a refusal lists them all. */
    static RejectionCode parse(String text) {
        return Arrays.stream(values())
                .filter(code -> code.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST,
                        "'" + text + "' is no reason code. Codes: " + Arrays.toString(values()),
                        "code"));
    }
}
