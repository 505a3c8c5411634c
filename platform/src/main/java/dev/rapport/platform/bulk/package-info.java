/**
 * Bulk API 2.0: jobs that write or read any number of records, as CSV.
 *
 * <ol>
 *   <li>{@link dev.rapport.platform.bulk.IngestResource} and {@link dev.rapport.platform.bulk.QueryJobResource} take jobs
 *       from clients; {@link dev.rapport.platform.bulk.Jobs} guards what may happen to one.
 *   <li>{@link dev.rapport.platform.bulk.Uploads} keeps what is sent, piece by piece, in the database.
 *   <li>{@link dev.rapport.platform.bulk.BulkWorkers} takes jobs from {@link dev.rapport.platform.bulk.JobQueue} and runs
 *       them: {@link dev.rapport.platform.bulk.IngestRun} in batches, each one transaction that writes the records, what
 *       became of each row, and how far the job is; so that dying at any moment neither loses nor repeats a row.
 *   <li>{@link dev.rapport.platform.bulk.IngestResults} and {@link dev.rapport.platform.bulk.QueryResults} stream the
 *       outcome back; nothing is ever held as a whole.
 * </ol>
 */
package dev.rapport.platform.bulk;
