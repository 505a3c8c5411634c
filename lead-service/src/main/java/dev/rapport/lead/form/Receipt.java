package dev.rapport.lead.form;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that a stranger is told: the same for somebody new, somebody known, a repetition and a program. */
@Schema(name = "FormReceipt", description = "What was sent has arrived.")
public record Receipt(@Schema(examples = "RECEIVED") String status) {
    static final Receipt RECEIVED = new Receipt("RECEIVED");
}
