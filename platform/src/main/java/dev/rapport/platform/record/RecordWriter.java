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
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The one way records are written from outside: checks the caller's right and every value, applies the object's rules,
 * and flushes so that what the database refuses is refused here and not at commit.
 */
@ApplicationScoped
public class RecordWriter {
    private final EntityManager entities;
    private final AccessMatrix access;
    private final DuplicateCheck duplicates;
    private final TakenValues taken;
    private final Map<Class<?>, RecordRules<?>> rules;

    RecordWriter(
            EntityManager entities,
            AccessMatrix access,
            DuplicateCheck duplicates,
            TakenValues taken,
            @All List<RecordRules<?>> rules) {
        this.entities = entities;
        this.access = access;
        this.duplicates = duplicates;
        this.taken = taken;
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
        T record = prepare(binding, FieldValues.read(binding, body, Purpose.CREATE));
        taken.check(binding, body, null);
        duplicates.check(binding, record);
        entities.persist(record);
        entities.flush();
        rules(binding).afterCreate(record);
        entities.flush();
        return new Saved(record.id(), true, record.version());
    }

    /** A new record as it would be persisted, if nothing speaks against it. */
    <T extends StoredRecord> T prepare(RecordBinding<T> binding, FieldValues values) {
        T record = binding.newInstance();
        rules(binding).beforeCreate(record, values.assignTo(record));
        return record;
    }

    /**
     * Those records that the object's duplicate rules take for the one that this body would make; it is checked as if it were
     * to be saved, and nothing is.
     */
    @Transactional
    public <T extends StoredRecord> List<RecordId> lookalikes(RecordBinding<T> binding, ObjectNode body) {
        return duplicates.ids(binding, prepare(binding, FieldValues.read(binding, body, Purpose.CREATE)));
    }

    /** Changes a record, whatever state it is in. */
    @Transactional
    public <T extends StoredRecord> Saved update(RecordBinding<T> binding, RecordId id, ObjectNode body) {
        return update(binding, id, body, Precondition.NONE);
    }

    @Transactional
    <T extends StoredRecord> Saved update(
            RecordBinding<T> binding, RecordId id, ObjectNode body, Precondition precondition) {
        access.require(Action.UPDATE, binding.type().name());
        T record = requireForUpdate(binding, id);
        precondition.check(record);
        FieldValues values = FieldValues.read(binding, body, Purpose.UPDATE);
        taken.check(binding, body, id);
        change(binding, record, values);
        entities.flush();
        return new Saved(id, false, record.version());
    }

    /** A change, up to the flush; the record must be locked. */
    <T extends StoredRecord> void change(RecordBinding<T> binding, T record, FieldValues values) {
        List<@Nullable String> before = duplicates.compared(binding, record);
        FieldChanges changes = values.assignTo(record);
        rules(binding).beforeUpdate(record, changes);
        if (!before.equals(duplicates.compared(binding, record))) {
            duplicates.check(binding, record);
        }
    }

    /** Moves a record to the bin; its row, its history and its change event stay. */
    @Transactional
    public <T extends StoredRecord> void delete(RecordBinding<T> binding, RecordId id) {
        delete(binding, id, Precondition.NONE);
    }

    @Transactional
    <T extends StoredRecord> void delete(RecordBinding<T> binding, RecordId id, Precondition precondition) {
        access.require(Action.DELETE, binding.type().name());
        T record = requireForUpdate(binding, id);
        precondition.check(record);
        remove(binding, record);
        entities.flush();
    }

    /** A deletion, up to the flush; the record must be locked. */
    <T extends StoredRecord> void remove(RecordBinding<T> binding, T record) {
        rules(binding).beforeDelete(record);
        record.markDeleted();
    }

    /** Takes a record out of the bin; who may delete it may also take that back. */
    @Transactional
    public <T extends StoredRecord> Saved undelete(RecordBinding<T> binding, RecordId id) {
        access.require(Action.DELETE, binding.type().name());
        T record = requireRow(binding, id);
        if (!record.isDeleted()) {
            throw new ApiException(ErrorCode.UNDELETE_FAILED, "entity is not in the recycle bin: " + id);
        }
        rules(binding).beforeUndelete(record);
        record.restore();
        entities.flush();
        return new Saved(id, false, record.version());
    }

    /** The records with these ids that there are, the deleted among them; nobody else changes them for now. */
    <T extends StoredRecord> Map<Long, T> lock(RecordBinding<T> binding, List<Long> ids) {
        return entities
                .unwrap(Session.class)
                .findMultiple(binding.entity(), ids, LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(record -> record.id().value(), Function.identity()));
    }

    private <T extends StoredRecord> T requireForUpdate(RecordBinding<T> binding, RecordId id) {
        return RecordRepository.existing(requireRow(binding, id), id);
    }

    /** The record, in the bin or not; nobody else changes it for now. */
    private <T extends StoredRecord> T requireRow(RecordBinding<T> binding, RecordId id) {
        if (!id.prefix().equals(binding.type().keyPrefix())) {
            throw new ApiException(
                    ErrorCode.NOT_FOUND,
                    "The requested resource does not exist: " + id + " is not the id of a "
                            + binding.type().name() + ".");
        }
        T record = entities.find(binding.entity(), id.value(), LockModeType.PESSIMISTIC_WRITE);
        return RecordRepository.stored(record, id);
    }

    @SuppressWarnings("unchecked") // rules are stored under the entity they name
    <T extends StoredRecord> RecordRules<T> rules(RecordBinding<T> binding) {
        RecordRules<?> found = rules.get(binding.entity());
        return found != null ? (RecordRules<T>) found : binding::entity;
    }
}
