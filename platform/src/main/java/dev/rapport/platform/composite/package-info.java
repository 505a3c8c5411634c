/**
 * Many calls in one: collections of records, trees, batches, composites and graphs.
 *
 * <p>Nothing here writes by itself. Collections and trees go to {@link dev.rapport.platform.record.RecordBatch};
 * subrequests to the resources that would have answered them alone, found by their own annotations. What must be all or
 * none is one transaction, which a {@link dev.rapport.platform.composite.RolledBackException} ends together with its
 * answer.
 */
package dev.rapport.platform.composite;
