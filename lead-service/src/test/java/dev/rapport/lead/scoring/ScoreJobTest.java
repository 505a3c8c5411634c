package dev.rapport.lead.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Where a job goes on. */
class ScoreJobTest {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-01-01T00:01:00Z");
    private static final RecordId FIFTH = RecordId.of("00Q", 5);

    @Test
    void goesOnWhereItGotToByTheSameRules() {
        ScoreJob job = begun();
        assertEquals(FIRST, job.start(1, () -> 99, LATER));
        assertEquals(FIFTH.value(), job.position());
        assertEquals(4, job.leadsDone);
        assertEquals(10, job.leadsTotal);
    }

    @Test
    void beginsAnewByOtherRules() {
        ScoreJob job = begun();
        assertEquals(LATER, job.start(2, () -> 99, LATER));
        assertEquals(0, job.position());
        assertEquals(0, job.leadsDone);
        assertEquals(0, job.leadsChanged);
        assertEquals(99, job.leadsTotal);
    }

    private static ScoreJob begun() {
        ScoreJob job = new ScoreJob();
        job.start(1, () -> 10, FIRST);
        job.advance(FIFTH, 4, 2);
        return job;
    }
}
