package dev.rapport.platform.bulk;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.Modstamps;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may happen to jobs on behalf of clients, and who may do it: a job is its creator's, and an admin's.
 *
 * <p>A job that another user, another organisation or another kind of resource has is none at all.
 */
@ApplicationScoped
class Jobs {
    private final JobTable table;
    private final AccessMatrix access;
    private final CurrentCaller caller;
    private final BulkConfig config;
    private final Modstamps modstamps;

    Jobs(JobTable table, AccessMatrix access, CurrentCaller caller, BulkConfig config, Modstamps modstamps) {
        this.table = table;
        this.access = access;
        this.caller = caller;
        this.config = config;
        this.modstamps = modstamps;
    }

    /** A new job, if the caller may do to this object what the job would. */
    @Transactional
    Job create(JobSpec spec, ObjectType object, JobState state) {
        requireRights(spec.operation(), object.name());
        // A query is as of what is settled, so that readers by SystemModstamp miss nothing.
        Instant now = spec.query() == null ? table.now() : modstamps.settled();
        Job job = new Job(
                table.nextId(object.keyPrefix()), spec, caller.get(), now, now, state, null, null, Progress.NONE);
        table.insert(job);
        return job;
    }

    @Transactional
    Job require(Kind kind, RecordId id) {
        return own(table.find(id), kind, id);
    }

    /** The job, if it is in this state; INVALIDJOBSTATE otherwise. */
    @Transactional
    Job require(Kind kind, RecordId id, JobState state, String otherwise) {
        Job job = require(kind, id);
        if (job.state() != state) {
            throw job.wrongState(otherwise);
        }
        return job;
    }

    @Transactional
    Job move(Kind kind, RecordId id, JobState wanted) {
        return table.update(own(table.findForUpdate(id), kind, id).movedTo(wanted));
    }

    @Transactional
    Job keep(RecordId id, Upload upload) {
        Job job = own(table.findForUpdate(id), Kind.INGEST, id);
        if (job.state() != JobState.OPEN) {
            throw job.wrongState("takes no data any more");
        }
        return table.update(job.with(upload));
    }

    /** Does what was only tried before; one that is being done already stays as it is. */
    @Transactional
    Job commit(RecordId id) {
        Job job = own(table.findForUpdate(id), Kind.INGEST, id);
        return job.spec().dryRun() ? table.begin(job.committed()) : job;
    }

    @Transactional
    void delete(Kind kind, RecordId id) {
        Job job = own(table.findForUpdate(id), kind, id);
        if (!job.state().isDeletable()) {
            throw job.wrongState("cannot be deleted; abort it first");
        }
        table.delete(id);
    }

    /** The caller's jobs, an admin's organisation's; one more than a page, if there are more. */
    @Transactional
    List<Job> list(Kind kind, @Nullable ListPosition after) {
        Caller who = caller.get();
        Long user = who.has(Role.ADMIN) ? null : who.userId();
        return table.list(kind == Kind.QUERY, user, after, config.listPage() + 1);
    }

    private Job own(Optional<Job> found, Kind kind, RecordId id) {
        Caller who = caller.get();
        return found.filter(job -> job.spec().operation().isQuery() == (kind == Kind.QUERY))
                .filter(job -> who.has(Role.ADMIN) || job.creator().userId() == who.userId())
                .orElseThrow(() -> new ApiException(
                        ErrorCode.NOT_FOUND, "The requested resource does not exist: there is no job " + id + "."));
    }

    private void requireRights(Operation operation, String object) {
        for (Action action : operation.actions()) {
            access.require(action, object);
        }
        if (operation == Operation.HARD_DELETE && !caller.get().has(Role.ADMIN)) {
            throw new ApiException(
                    ErrorCode.INSUFFICIENT_ACCESS_OR_READONLY,
                    "hardDelete removes records for good: that takes the role admin.");
        }
    }
}
