package dev.rapport.platform.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Trait;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.schema.ObjectType;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Says which record has a value that must be unique, before the database refuses the write. It refuses all the same, without a
 * name, where two write the value at once; and in batches, which do not look at each row beforehand.
 */
@ApplicationScoped
class TakenValues {
    private final ExternalIds externalIds;

    TakenValues(ExternalIds externalIds) {
        this.externalIds = externalIds;
    }

    /**
     * Refuses with DUPLICATE_VALUE, and by its id, what another record has.
     *
     * @param body found to be well formed
     * @param self the record that is changed; null for a new one
     */
    void check(RecordBinding<?> binding, ObjectNode body, @Nullable RecordId self) {
        binding.type().fields().stream()
                .filter(field -> identifies(field) && body.path(field.name()).isValueNode())
                .filter(field -> !body.path(field.name()).asText().isBlank() && body.hasNonNull(field.name()))
                .forEach(field -> externalIds
                        .find(binding, field, body.path(field.name()).asText())
                        .stream()
                        .filter(holder -> !holder.equals(self))
                        .findFirst()
                        .ifPresent(holder -> refuse(binding.type(), field, holder)));
    }

    private static boolean identifies(Field field) {
        return field.is(Trait.UNIQUE) && field.is(Trait.ID_LOOKUP) && field.type() != FieldType.ID;
    }

    private static void refuse(ObjectType type, Field field, RecordId holder) {
        throw new ApiException(
                ErrorCode.DUPLICATE_VALUE,
                "duplicate value found: " + field.name() + " duplicates the value of the " + type.name() + " " + holder
                        + ".",
                field.name());
    }
}
