package dev.rapport.content.link;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a seller declares that the person has agreed to: to be told apart when following the link.
 *
 * @param text what the person was told, word by word
 * @param version of that text, where it has one
 * @param at when they agreed
 */
record Consent(
        @Nullable String text,
        @Nullable String version,
        @Nullable Instant at) {
    /** Refuses half a declaration, one of the future, and one by nobody. */
    void require(boolean bySomebody, Instant now) {
        if ((text == null) != (at == null) || (text == null && version != null)) {
            throw refused("A consent is what the person was told and when they agreed: ConsentText and ConsentedAt.");
        }
        if (text != null && !bySomebody) {
            throw refused("A consent is somebody's: say whose by LeadId or ContactId.");
        }
        if (at != null && at.isAfter(now)) {
            throw refused("A consent cannot lie in the future: it is " + now + ".");
        }
    }

    boolean isGiven() {
        return at != null;
    }

    private static ApiException refused(String why) {
        return new ApiException(
                ErrorCode.FIELD_INTEGRITY_EXCEPTION, why, "ConsentText", "ConsentVersion", "ConsentedAt");
    }
}
