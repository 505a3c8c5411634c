package dev.rapport.platform.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lists of several services, made one. */
class JobListTest {
    private static final String ADDRESS = "/services/data/v60.0/jobs/ingest";

    @Test
    void showsAllJobsNewestFirstIfNoListGoesOn() {
        JobList merged = JobList.merged(List.of(list(true, 9, 5, 1), list(true), list(true, 7, 2)), ADDRESS);
        assertEquals(times(9, 7, 5, 2, 1), times(merged));
        assertEquals(true, merged.done());
        assertEquals(null, merged.nextRecordsUrl());
    }

    @Test
    void showsNoJobBehindWhichOthersMayBeMissing() {
        JobList merged = JobList.merged(List.of(list(false, 9, 5), list(true, 7, 2), list(false, 8, 6)), ADDRESS);
        assertEquals(times(9, 8, 7, 6), times(merged));
        assertEquals(false, merged.done());
        assertEquals(
                ADDRESS + "?queryLocator=" + new ListPosition(Instant.ofEpochMilli(6), id(6)), merged.nextRecordsUrl());
    }

    @Test
    void aPositionSurvivesItsText() {
        ListPosition position = new ListPosition(Instant.ofEpochMilli(1_795_000_000_123L), id(3));
        assertEquals(position, ListPosition.parse(position.toString()));
        assertEquals(null, ListPosition.parse(""));
    }

    @Test
    void aJobsIdTellsItsObject() {
        for (String prefix : List.of("000", "00Q", "a0W", "zzz")) {
            RecordId job = JobIds.of(prefix, 134_217_727);
            assertEquals(true, JobIds.isJob(job));
            assertEquals(prefix, JobIds.objectPrefix(RecordId.parse(job.toString())));
        }
        assertEquals(false, JobIds.isJob(RecordId.of("00Q", 1)));
    }

    private static RecordId id(long number) {
        return JobIds.of("00Q", number);
    }

    private static JobList list(boolean done, long... times) {
        return new JobList(
                done,
                Arrays.stream(times).mapToObj(JobListTest::job).map(JobView::of).toList(),
                null);
    }

    private static Job job(long time) {
        JobSpec spec = new JobSpec(
                Operation.INSERT, "Lead", null, null, new Dialect(ColumnDelimiter.COMMA, LineEnding.LF), "v60.0", null);
        Instant at = Instant.ofEpochMilli(time);
        return new Job(
                id(time), spec, new Caller(1, 1, "test", Set.of()), at, at, JobState.OPEN, null, null, Progress.NONE);
    }

    private static List<RecordId> times(long... times) {
        return Arrays.stream(times).mapToObj(JobListTest::id).toList();
    }

    private static List<RecordId> times(JobList list) {
        return list.records().stream().map(JobView::id).toList();
    }
}
