package dev.rapport.platform.bulk;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.query.RowExport;
import jakarta.enterprise.context.ApplicationScoped;

/** Runs a query job: counts what there is to read. The rows themselves are read when somebody fetches them. */
@ApplicationScoped
class QueryRun {
    private final RowExport export;
    private final RunningJob running;

    QueryRun(RowExport export, RunningJob running) {
        this.export = export;
        this.running = running;
    }

    void run(Claim claim) {
        try {
            long rows =
                    export.measure(QueryResults.query(claim.job()), null, null).rows();
            running.change(
                    claim,
                    job -> job.with(job.progress().counted(rows).plus(rows, 0)).with(JobState.JOB_COMPLETE, null));
        } catch (ApiException refusal) {
            running.change(claim, job -> job.with(JobState.FAILED, refusal.getMessage()));
        }
    }
}
