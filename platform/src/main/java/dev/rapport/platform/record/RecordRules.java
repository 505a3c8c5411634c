package dev.rapport.platform.record;

/**
 * What one object demands of every write, whichever door it comes through. At most one application-scoped bean per
 * object; objects without rules have none.
 *
 * <p>Called inside the transaction, after the values were checked for type and length and set on the record, before
 * anything reaches the database. A rule completes the record, calls the entity's verbs, appends events, or refuses with
 * an {@link dev.rapport.platform.error.ApiException}.
 *
 * @param <T> the entity
 */
public interface RecordRules<T extends StoredRecord> {
    Class<T> entity();

    default void beforeCreate(T record, FieldChanges changes) {}

    /** The record has its id and its row when this is called; events about it are appended here. */
    default void afterCreate(T record) {}

    /** {@code changes} holds what differs from the stored record, with the values before. */
    default void beforeUpdate(T record, FieldChanges changes) {}

    default void beforeDelete(T record) {}

    /** The record is about to come back from the bin. */
    default void beforeUndelete(T record) {}
}
