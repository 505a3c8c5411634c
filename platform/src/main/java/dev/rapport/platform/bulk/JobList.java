package dev.rapport.platform.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of jobs, the newest first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BulkJobList")
public record JobList(
        boolean done, List<JobView> records, @Nullable String nextRecordsUrl) {
    /** @param jobs one more than a page, if there are more */
    static JobList of(List<Job> jobs, int page, Kind kind, String version) {
        List<Job> shown = jobs.subList(0, Math.min(page, jobs.size()));
        boolean done = jobs.size() <= page;
        String next = "/services/data/" + version + "/jobs/" + kind.segment() + "?queryLocator=";
        return new JobList(
                done, shown.stream().map(JobView::of).toList(), done ? null : next + ListPosition.of(shown.getLast()));
    }

    /**
     * One list of several that begin at the same position.
     *
     * @param address of the list, without a query
     */
    public static JobList merged(List<JobList> parts, String address) {
        // Behind the last job of a part that goes on, jobs of that part may be missing.
        Optional<ListPosition> horizon = parts.stream()
                .filter(part -> !part.done)
                .map(part -> ListPosition.of(part.records.getLast()))
                .min(ListPosition.NEWEST_FIRST);
        List<JobView> shown = parts.stream()
                .flatMap(part -> part.records.stream())
                .filter(job -> horizon.isEmpty()
                        || ListPosition.NEWEST_FIRST.compare(ListPosition.of(job), horizon.get()) <= 0)
                .sorted(Comparator.comparing(ListPosition::of, ListPosition.NEWEST_FIRST))
                .toList();
        return new JobList(
                horizon.isEmpty(),
                shown,
                horizon.map(at -> address + "?queryLocator=" + at).orElse(null));
    }
}
