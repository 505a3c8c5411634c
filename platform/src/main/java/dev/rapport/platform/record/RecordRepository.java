package dev.rapport.platform.record;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds records of one object for verbs to work on. Extended by an application-scoped repository of each feature.
 *
 * @param <T> the entity
 */
public abstract class RecordRepository<T extends StoredRecord> implements PanacheRepositoryBase<T, Long> {
    /** The record with this id, unless it does not exist, is deleted, or belongs to another organisation. */
    public Optional<T> find(RecordId id) {
        return findByIdOptional(id.value()).filter(record -> !record.isDeleted());
    }

    /** The record with this id; NOT_FOUND or ENTITY_IS_DELETED otherwise. */
    public T require(RecordId id) {
        return existing(findById(id.value()), id);
    }

    /** As {@link #find}, and nobody else changes the record until this transaction ends. */
    public Optional<T> findForUpdate(RecordId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).filter(record -> !record.isDeleted());
    }

    /** As {@link #require}, and nobody else changes the record until this transaction ends. */
    public T requireForUpdate(RecordId id) {
        return existing(findById(id.value(), LockModeType.PESSIMISTIC_WRITE), id);
    }

    static <R extends StoredRecord> R existing(@Nullable R found, RecordId id) {
        R record = stored(found, id);
        if (record.isDeleted()) {
            throw new ApiException(ErrorCode.ENTITY_IS_DELETED, "entity is deleted");
        }
        return record;
    }

    /** The record, in the bin or not; NOT_FOUND otherwise. */
    static <R extends StoredRecord> R stored(@Nullable R found, RecordId id) {
        if (found == null) {
            throw new ApiException(
                    ErrorCode.NOT_FOUND, "The requested resource does not exist: no record has the id " + id + ".");
        }
        return found;
    }
}
