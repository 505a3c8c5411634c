package dev.rapport.platform.custom;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** A custom field as it is answered. */
public record CustomFieldView(
        RecordId id,
        String object,
        @JsonUnwrapped CustomFieldDefinition definition,
        Instant createdDate,
        Instant lastModifiedDate) {
    static CustomFieldView of(CustomField field) {
        return new CustomFieldView(
                field.id(), field.object(), field.definition(), field.createdDate(), field.lastModifiedDate());
    }
}
