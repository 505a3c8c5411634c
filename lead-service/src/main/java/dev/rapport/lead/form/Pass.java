package dev.rapport.lead.form;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.UUID;

/**
 * The right to submit a form once.
 *
 * @param consentVersion of the text that the page shows; {@link #NOTHING_ASKED} without one
 * @param nonce what makes it one of its kind
 */
record Pass(RecordId form, int consentVersion, UUID nonce, Instant issuedAt) {
    static final int NOTHING_ASKED = 0;
}
