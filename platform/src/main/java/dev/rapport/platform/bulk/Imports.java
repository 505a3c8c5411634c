package dev.rapport.platform.bulk;

import dev.rapport.platform.bulk.BatchTable.Batch;
import dev.rapport.platform.bulk.ImportReport.RowReport;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Imports as their users see them: jobs that are tried before they are done. */
@ApplicationScoped
class Imports {
    private final Jobs jobs;
    private final Uploads uploads;
    private final BatchTable batches;
    private final Bell bell;

    Imports(Jobs jobs, Uploads uploads, BatchTable batches, Bell bell) {
        this.jobs = jobs;
        this.uploads = uploads;
        this.batches = batches;
        this.bell = bell;
    }

    ImportView view(RecordId id) {
        return view(jobs.require(Kind.INGEST, id));
    }

    ImportView view(Job job) {
        return ImportView.of(job, leftOut(job));
    }

    ImportView commit(RecordId id) {
        Job job = jobs.commit(id);
        bell.ring();
        return view(job);
    }

    /** @param after number of the row, from 1, behind which to begin; 0 for the first */
    ImportReport report(RecordId id, long after, int limit) {
        Job job = jobs.require(Kind.INGEST, id);
        List<RowReport> rows = new ArrayList<>();
        long at = after;
        Batch batch = batches.findWith(id, at);
        while (batch != null && rows.size() < limit) {
            long end = batch.first() + batch.outcomes().size();
            while (at < end && rows.size() < limit) {
                RowOutcome outcome = batch.outcomes().get((int) (at - batch.first()));
                at++;
                rows.add(RowReport.of(at, outcome, job.spec().dryRun()));
            }
            batch = batches.findWith(id, at);
        }
        String next = batch == null ? null : ImportView.PATH + "/" + id + "/rows?limit=" + limit + "&after=" + at;
        return new ImportReport(job.spec().dryRun(), rows, next);
    }

    /** Refuses a number of rows that one answer does not have. */
    static void demandLimit(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER, "limit is a number from 1 to " + most + ", not " + limit + ".");
        }
    }

    private List<String> leftOut(Job job) {
        Map<String, String> mapping = job.spec().mapping();
        if (mapping == null) {
            return List.of();
        }
        try (CsvRows rows = new CsvRows(job.spec().dialect(), uploads.read(job))) {
            List<String> columns = rows.columns();
            return columns == null
                    ? List.of()
                    : columns.stream()
                            .map(String::strip)
                            .filter(column -> !mapping.containsKey(column))
                            .toList();
        } catch (UnfitFileException toldByTheJob) {
            return List.of();
        }
    }
}
