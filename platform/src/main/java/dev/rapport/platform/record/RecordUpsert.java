package dev.rapport.platform.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordWriter.Saved;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.FieldType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Creates or updates, whichever the value of a lookup field calls for; safe when two callers do it at once. */
@ApplicationScoped
class RecordUpsert {
    private final RecordWriter writer;
    private final ExternalIds externalIds;

    RecordUpsert(RecordWriter writer, ExternalIds externalIds) {
        this.writer = writer;
        this.externalIds = externalIds;
    }

    /** Several records have the value; the caller must choose one. */
    static final class Several extends RuntimeException {
        private final transient List<RecordId> ids;

        Several(List<RecordId> ids) {
            super("several records match");
            this.ids = ids;
        }

        List<RecordId> ids() {
            return ids;
        }
    }

    /** @throws Several if the value is not unique */
    Saved upsert(RecordBinding<?> binding, Field field, String value, ObjectNode body) {
        List<RecordId> found = externalIds.find(binding, field, value);
        if (found.size() > 1) {
            throw new Several(found);
        }
        if (found.size() == 1) {
            return update(binding, found.getFirst(), field, body);
        }
        if (field.type() == FieldType.ID) {
            throw new ApiException(
                    ErrorCode.NOT_FOUND, "The requested resource does not exist: no record has the id " + value + ".");
        }
        try {
            return writer.create(binding, body.deepCopy().put(field.name(), value));
        } catch (ApiException e) {
            // Lost a race: somebody created it between our look and our write, so it is there to be updated now.
            List<RecordId> now =
                    e.code() == ErrorCode.DUPLICATE_VALUE ? externalIds.find(binding, field, value) : found;
            if (now.size() != 1) {
                throw e;
            }
            return update(binding, now.getFirst(), field, body);
        }
    }

    private Saved update(RecordBinding<?> binding, RecordId id, Field field, ObjectNode body) {
        ObjectNode changes = body.deepCopy();
        changes.remove(field.name());
        return writer.update(binding, id, changes, Precondition.NONE);
    }
}
