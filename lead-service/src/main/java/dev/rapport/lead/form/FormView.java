package dev.rapport.lead.form;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a page needs to draw a form.
 *
 * @param trap name of a field that people must not see
 */
@Schema(name = "Form", description = "What a page needs to draw a form and to submit it once.")
public record FormView(
        List<FieldView> fields,

        @Schema(description = "What to ask consent for; null where nothing is asked.") @Nullable
        ConsentView consent,

        @Schema(description = "To be sent with the submission.")
        String token,

        Instant expiresAt,

        @Schema(description = "A field to put on the page so that people do not see it, and to send empty.")
        String trap) {
    public FormView {
        fields = List.copyOf(fields);
    }

    /** The words that people agree to, or not. */
    @Schema(name = "FormConsent", description = "What people agree to, or not.")
    public record ConsentView(String text, int version) {}
}
