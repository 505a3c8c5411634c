package dev.rapport.platform.bulk;

import dev.rapport.platform.id.RecordId;

/**
 * Ids of jobs. They begin with 750, as Salesforce's do, and hold the key prefix of the job's object in their upper bits:
 * it tells which service a job belongs to, and keeps the services' ids apart.
 */
public final class JobIds {
    private static final String PREFIX = "750";
    /** Leaves 18 bits for a key prefix, which has 62 × 62 × 62 values; see {@code bulk_job_number}. */
    private static final int NUMBER_BITS = 27;

    private static final int RECORD_NUMBER_BITS = 45;

    private JobIds() {}

    static RecordId of(String objectPrefix, long number) {
        long object = RecordId.prefixBits(objectPrefix) >>> RECORD_NUMBER_BITS;
        return RecordId.of(PREFIX, object << NUMBER_BITS | number);
    }

    /** Whether this can be the id of a job. */
    public static boolean isJob(RecordId id) {
        return id.prefix().equals(PREFIX);
    }

    /** Key prefix of the object whose records the job is about. */
    public static String objectPrefix(RecordId job) {
        return new RecordId(job.number() >>> NUMBER_BITS << RECORD_NUMBER_BITS).prefix();
    }
}
