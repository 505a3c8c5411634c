package dev.rapport.platform.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldValues.Purpose;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes many records of one object in the caller's transaction, through the checks and rules of {@link RecordWriter},
 * with as few round trips as the database allows.
 *
 * <p>What can be refused before anything is touched is told for each record, and the others are written. What a rule
 * or the database refuses is thrown: the transaction is of no use then, and the caller tries again with fewer records.
 */
@ApplicationScoped
public class RecordBatch {
    private final EntityManager entities;
    private final AccessMatrix access;
    private final RecordWriter writer;
    private final RowRemoval removal;
    private final DuplicateCheck duplicates;

    RecordBatch(
            EntityManager entities,
            AccessMatrix access,
            RecordWriter writer,
            RowRemoval removal,
            DuplicateCheck duplicates) {
        this.entities = entities;
        this.access = access;
        this.writer = writer;
        this.removal = removal;
        this.duplicates = duplicates;
    }

    /** What became of one record. */
    public sealed interface Outcome {
        /** It is written. */
        record Written(RecordId id, boolean created) implements Outcome {}

        /** It was left alone, for these reasons; at least one. */
        record Refused(List<ApiError> errors) implements Outcome {
            public Refused {
                errors = List.copyOf(errors);
            }
        }
    }

    /** A record and the fields to change. */
    public record Change(RecordId id, ObjectNode values) {}

    public <T extends StoredRecord> List<Outcome> create(RecordBinding<T> binding, List<ObjectNode> bodies) {
        access.require(Action.CREATE, binding.type().name());
        List<Prepared<T>> prepared =
                bodies.stream().map(body -> prepare(binding, body)).toList();
        List<T> sound =
                prepared.stream().map(Prepared::record).filter(Objects::nonNull).toList();
        Iterator<List<ApiError>> alike = duplicates.find(binding, sound).iterator();
        List<Outcome> outcomes = new ArrayList<>(bodies.size());
        List<T> added = new ArrayList<>(bodies.size());
        for (Prepared<T> one : prepared) {
            T record = one.record();
            List<ApiError> errors = record == null ? one.errors() : alike.next();
            if (record == null || !errors.isEmpty()) {
                outcomes.add(new Outcome.Refused(errors));
            } else {
                entities.persist(record);
                added.add(record);
                outcomes.add(new Outcome.Written(record.id(), true));
            }
        }
        entities.flush();
        added.forEach(writer.rules(binding)::afterCreate);
        entities.flush();
        return outcomes;
    }

    /** A record to create, or why it cannot be. */
    private record Prepared<T>(@Nullable T record, List<ApiError> errors) {}

    private <T extends StoredRecord> Prepared<T> prepare(RecordBinding<T> binding, ObjectNode body) {
        FieldValues values;
        try {
            values = FieldValues.read(binding, body, Purpose.CREATE);
        } catch (ApiException refusal) {
            return new Prepared<>(null, refusal.errors());
        }
        return new Prepared<>(writer.prepare(binding, values), List.of());
    }

    public <T extends StoredRecord> List<Outcome> update(RecordBinding<T> binding, List<Change> changes) {
        access.require(Action.UPDATE, binding.type().name());
        Map<Long, T> stored = lock(binding, changes.stream().map(Change::id).toList());
        List<Outcome> outcomes = new ArrayList<>(changes.size());
        for (Change change : changes) {
            T record;
            FieldValues values;
            try {
                record = RecordRepository.existing(stored.get(change.id().value()), change.id());
                values = FieldValues.read(binding, change.values(), Purpose.UPDATE);
            } catch (ApiException refusal) {
                outcomes.add(new Outcome.Refused(refusal.errors()));
                continue;
            }
            writer.change(binding, record, values);
            outcomes.add(new Outcome.Written(change.id(), false));
        }
        entities.flush();
        return outcomes;
    }

    /** Moves records to the bin. */
    public <T extends StoredRecord> List<Outcome> delete(RecordBinding<T> binding, List<RecordId> ids) {
        access.require(Action.DELETE, binding.type().name());
        Map<Long, T> stored = lock(binding, ids);
        List<Outcome> outcomes = new ArrayList<>(ids.size());
        for (RecordId id : ids) {
            T record;
            try {
                record = RecordRepository.existing(stored.get(id.value()), id);
            } catch (ApiException refusal) {
                outcomes.add(new Outcome.Refused(refusal.errors()));
                continue;
            }
            writer.remove(binding, record);
            outcomes.add(new Outcome.Written(id, false));
        }
        entities.flush();
        return outcomes;
    }

    /** Removes records for good, those in the bin too; who still lived is reported deleted. */
    public <T extends StoredRecord> List<Outcome> erase(RecordBinding<T> binding, List<RecordId> ids) {
        access.require(Action.DELETE, binding.type().name());
        Map<Long, T> stored = lock(binding, ids);
        List<Outcome> outcomes = new ArrayList<>(ids.size());
        Map<Long, T> erased = new LinkedHashMap<>();
        for (RecordId id : ids) {
            T record = stored.get(id.value());
            if (record == null || erased.containsKey(id.value())) {
                outcomes.add(new Outcome.Refused(List.of(new ApiError(
                        "The requested resource does not exist: no record has the id " + id + ".",
                        ErrorCode.NOT_FOUND,
                        List.of()))));
                continue;
            }
            erased.put(id.value(), record);
            if (!record.isDeleted()) {
                writer.remove(binding, record);
            }
            outcomes.add(new Outcome.Written(id, false));
        }
        entities.flush();
        removal.remove(binding.type(), erased.keySet());
        return outcomes;
    }

    private <T extends StoredRecord> Map<Long, T> lock(RecordBinding<T> binding, List<RecordId> ids) {
        String prefix = binding.type().keyPrefix();
        List<Long> wanted = ids.stream()
                .filter(id -> id.prefix().equals(prefix))
                .map(RecordId::value)
                .distinct()
                .sorted()
                .toList();
        return writer.lock(binding, wanted);
    }
}
