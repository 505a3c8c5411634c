package dev.rapport.platform.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldValues.Purpose;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The one way records are written from outside: checks the caller's right and every value, applies the object's rules,
 * and flushes so that what the database refuses is refused here and not at commit.
 */
@ApplicationScoped
public class RecordWriter {
    private final EntityManager entities;
    private final AccessMatrix access;
    private final Map<Class<?>, RecordRules<?>> rules;

    RecordWriter(EntityManager entities, AccessMatrix access, @All List<RecordRules<?>> rules) {
        this.entities = entities;
        this.access = access;
        this.rules = rules.stream().collect(Collectors.toMap(RecordRules::entity, Function.identity()));
    }

    /**
     * What a write did.
     *
     * @param version the record's version afterwards, from which its entity tag is made
     */
    public record Saved(RecordId id, boolean created, int version) {}

    @Transactional
    public <T extends StoredRecord> Saved create(RecordBinding<T> binding, ObjectNode body) {
        access.require(Action.CREATE, binding.type().name());
        FieldValues values = FieldValues.read(binding, body, Purpose.CREATE);
        T record = binding.newInstance();
        FieldChanges changes = values.assignTo(record);
        RecordRules<T> objectRules = rules(binding);
        objectRules.beforeCreate(record, changes);
        entities.persist(record);
        entities.flush();
        objectRules.afterCreate(record);
        entities.flush();
        return new Saved(record.id(), true, record.version());
    }

    @Transactional
    public <T extends StoredRecord> Saved update(
            RecordBinding<T> binding, RecordId id, ObjectNode body, Precondition precondition) {
        access.require(Action.UPDATE, binding.type().name());
        T record = requireForUpdate(binding, id);
        precondition.check(record);
        FieldValues values = FieldValues.read(binding, body, Purpose.UPDATE);
        FieldChanges changes = values.assignTo(record);
        rules(binding).beforeUpdate(record, changes);
        entities.flush();
        return new Saved(id, false, record.version());
    }

    /** Moves a record to the bin; its row, its history and its change event stay. */
    @Transactional
    public <T extends StoredRecord> void delete(RecordBinding<T> binding, RecordId id, Precondition precondition) {
        access.require(Action.DELETE, binding.type().name());
        T record = requireForUpdate(binding, id);
        precondition.check(record);
        rules(binding).beforeDelete(record);
        record.markDeleted();
        entities.flush();
    }

    private <T extends StoredRecord> T requireForUpdate(RecordBinding<T> binding, RecordId id) {
        if (!id.prefix().equals(binding.type().keyPrefix())) {
            throw new ApiException(
                    ErrorCode.NOT_FOUND,
                    "The requested resource does not exist: " + id + " is not the id of a "
                            + binding.type().name() + ".");
        }
        T record = entities.find(binding.entity(), id.value(), LockModeType.PESSIMISTIC_WRITE);
        return RecordRepository.existing(record, id);
    }

    @SuppressWarnings("unchecked") // rules are stored under the entity they name
    private <T extends StoredRecord> RecordRules<T> rules(RecordBinding<T> binding) {
        RecordRules<?> found = rules.get(binding.entity());
        return found != null ? (RecordRules<T>) found : binding::entity;
    }
}
