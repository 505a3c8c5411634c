package dev.rapport.platform.custom;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an admin says of a field.
 *
 * @param name API name, with the ending {@code __c}
 * @param length greatest number of characters, for Text (255 if not said) and LongTextArea (32,768)
 * @param precision greatest number of digits of a number, before and after the point (18)
 * @param scale digits after the point (0)
 * @param required records created or changed from now on cannot be without a value
 * @param unique no two records that live have the same value; texts are compared without regard to case
 * @param externalId identifies a record in another system, for upserts; unique then, said or not
 * @param values picklist values in their order
 * @param restricted whether a picklist takes these values only
 * @param defaultValue what a new record gets where the caller gives nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CustomFieldDefinition", description = "A field that an organisation adds to an object.")
public record CustomFieldDefinition(
        @Schema(examples = "Score__c", pattern = "[A-Za-z](_?[A-Za-z0-9])*__c", maxLength = 43, required = true)
        @Nullable
        String name,

        @Schema(examples = "Score", maxLength = 80, required = true) @Nullable
        String label,

        @Schema(required = true) @Nullable CustomFieldType type,
        @Schema(maxLength = 1000) @Nullable String description,
        @Schema(maxLength = 510) @Nullable String helpText,
        @Nullable Integer length,
        @Nullable Integer precision,
        @Nullable Integer scale,
        boolean required,
        boolean unique,
        boolean externalId,
        @Nullable List<String> values,
        boolean restricted,

        @Schema(
                implementation = Object.class,
                type = SchemaType.DEFAULT,
                oneOf = {String.class, BigDecimal.class, Boolean.class},
                description = "As the type takes it")
        @Nullable
        JsonNode defaultValue) {
    /** The field is to be told apart by its values, whether for lookups or not. */
    boolean identifies() {
        return unique || externalId;
    }
}
