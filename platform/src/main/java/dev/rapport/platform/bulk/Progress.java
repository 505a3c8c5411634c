package dev.rapport.platform.bulk;

import org.jspecify.annotations.Nullable;

/**
 * How much of a job is done.
 *
 * @param total rows there are to do, null until they have been counted
 * @param done rows that have been tried, the failed among them
 * @param failed rows that were refused
 * @param tries how often a worker has begun with the job since it last got on
 * @param activeMillis time that workers have spent on it
 */
record Progress(@Nullable Long total, long done, long failed, int tries, long activeMillis) {
    static final Progress NONE = new Progress(null, 0, 0, 0, 0);

    Progress counted(long rows) {
        return new Progress(rows, done, failed, tries, activeMillis);
    }

    Progress plus(long rows, long failures) {
        return new Progress(total, done + rows, failed + failures, Math.min(tries, 1), activeMillis);
    }

    Progress spent(long millis) {
        return new Progress(total, done, failed, tries, activeMillis + millis);
    }
}
