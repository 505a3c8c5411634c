package dev.rapport.lead.form;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A field to draw. */
@Schema(name = "FormField", description = "A field of a form.")
public record FieldView(
        @Schema(examples = "LastName") String name,
        @Schema(examples = "Last Name") String label,
        boolean required,

        @Schema(description = "Greatest number of characters.")
        int maxLength,

        @Schema(description = "Whether it takes several lines.")
        boolean multiline) {}
