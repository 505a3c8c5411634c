package dev.rapport.platform.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.ObjectType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;

/**
 * Reads and sets single fields of records, also those that no caller may write, and past the objects' rules: for what puts
 * several records right as a whole and knows what it does. Stamps and change events follow as from any write.
 */
@ApplicationScoped
public class RecordCorrections {
    private final RecordTypes types;
    private final EntityManager entities;
    private final ObjectMapper json;

    RecordCorrections(RecordTypes types, EntityManager entities, ObjectMapper json) {
        this.types = types;
        this.entities = entities;
        this.json = json;
    }

    /** What the field holds now; JSON's null for nothing. The record is locked, deleted or not. */
    public JsonNode get(RecordId id, Field field) {
        Object value = types.require(id).bound(field).get(require(id));
        return json.valueToTree(ValueWriter.plain(value));
    }

    /** Sets the field to what {@link #get} gave. */
    public void set(RecordId id, Field field, JsonNode value) {
        BoundField bound = types.require(id).bound(field);
        bound.set(require(id), ValueParser.parse(bound, value));
    }

    /** Records that live and whose reference is this record. */
    public List<RecordId> pointingAt(RecordId target, ObjectType child, Field reference) {
        RecordBinding<?> binding = types.require(child.name());
        String property = ((EntityField) binding.bound(reference)).property();
        return entities.createQuery(
                        "select e.id from " + binding.entity().getSimpleName() + " e where e." + property
                                + " = ?1 and e.isDeleted = false order by e.id",
                        Long.class)
                .setParameter(1, target.value())
                .getResultStream()
                .map(RecordId::new)
                .toList();
    }

    public void flush() {
        entities.flush();
    }

    private StoredRecord require(RecordId id) {
        StoredRecord found = entities.find(types.require(id).entity(), id.value(), LockModeType.PESSIMISTIC_WRITE);
        return RecordRepository.stored(found, id);
    }
}
