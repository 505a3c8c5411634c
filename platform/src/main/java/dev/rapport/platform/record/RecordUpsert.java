package dev.rapport.platform.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordWriter.Saved;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.FieldType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Creates or updates, whichever the value of a lookup field calls for; safe when two callers do it at once. */
@ApplicationScoped
public class RecordUpsert {
    private final RecordWriter writer;
    private final ExternalIds externalIds;

    RecordUpsert(RecordWriter writer, ExternalIds externalIds) {
        this.writer = writer;
        this.externalIds = externalIds;
    }

    /** Several records have the value; the caller must choose one. */
    public static final class Several extends RuntimeException {
        private final transient List<RecordId> ids;

        Several(List<RecordId> ids) {
            super("several records match");
            this.ids = ids;
        }

        public List<RecordId> ids() {
            return ids;
        }
    }

    /** @throws Several if the value is not unique */
    public Saved upsert(RecordBinding<?> binding, Field field, String value, ObjectNode body) {
        if (field.type() == FieldType.ID) {
            return writer.update(binding, RecordId.parse(value), without(body, field, value), Precondition.NONE);
        }
        ObjectNode values = without(body, field, value);
        List<RecordId> found = externalIds.find(binding, field, value);
        if (found.size() > 1) {
            throw new Several(found);
        }
        if (found.size() == 1) {
            return writer.update(binding, found.getFirst(), values, Precondition.NONE);
        }
        try {
            return writer.create(binding, values.deepCopy().put(field.name(), value));
        } catch (ApiException e) {
            // Lost a race: somebody created it between our look and our write, so it is there to be updated now.
            List<RecordId> now =
                    e.code() == ErrorCode.DUPLICATE_VALUE ? externalIds.find(binding, field, value) : found;
            if (now.size() != 1) {
                throw e;
            }
            return writer.update(binding, now.getFirst(), values, Precondition.NONE);
        }
    }

    /**
     * The body without the field that the address gives; refused where the two contradict each other. Some clients empty
     * the field instead of leaving it out.
     */
    private static ObjectNode without(ObjectNode body, Field field, String value) {
        ObjectNode rest = body.deepCopy();
        for (String name : body.properties().stream().map(Map.Entry::getKey).toList()) {
            if (name.equalsIgnoreCase(field.name())) {
                JsonNode given = body.get(name);
                if (!given.isNull() && !given.asText().equalsIgnoreCase(value)) {
                    throw new ApiException(
                            ErrorCode.INVALID_FIELD,
                            "The " + field.name() + " field should not be specified in the sobject data, or be '"
                                    + TextRules.shortened(value) + "' as in the address.",
                            field.name());
                }
                rest.remove(name);
            }
        }
        return rest;
    }
}
