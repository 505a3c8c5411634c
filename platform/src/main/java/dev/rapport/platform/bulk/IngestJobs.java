package dev.rapport.platform.bulk;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.error.NearestName;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.KeyLookup;
import dev.rapport.platform.record.RecordBinding;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.schema.ObjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;

/** The life of an ingest job as its client sees it; workers are woken as soon as there is something for them. */
@ApplicationScoped
class IngestJobs {
    private final Jobs jobs;
    private final Uploads uploads;
    private final RecordTypes types;
    private final KeyLookup keys;
    private final Bell bell;

    IngestJobs(Jobs jobs, Uploads uploads, RecordTypes types, KeyLookup keys, Bell bell) {
        this.jobs = jobs;
        this.uploads = uploads;
        this.types = types;
        this.keys = keys;
        this.bell = bell;
    }

    /** A job that waits for its data. */
    Job open(JobSpec asked) {
        ObjectType object = object(asked.object());
        RecordBinding<?> binding = types.require(object.name());
        String key = asked.externalIdFieldName();
        JobSpec spec = asked.of(
                object.name(),
                key == null ? null : keys.requireLookup(binding, key).name());
        return jobs.create(spec, object, JobState.OPEN);
    }

    /** A job that has its data and is started. */
    Job start(JobSpec asked, InputStream csv) throws IOException {
        RecordId id = open(asked).id();
        uploads.receive(id, csv);
        return move(id, JobState.UPLOAD_COMPLETE);
    }

    void receive(RecordId id, InputStream csv) throws IOException {
        uploads.receive(id, csv);
    }

    Job move(RecordId id, JobState wanted) {
        Job moved = jobs.move(Kind.INGEST, id, wanted);
        bell.ring();
        return moved;
    }

    private ObjectType object(String name) {
        return types.schema()
                .find(name)
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_TYPE,
                        "sObject type '" + name + "' is not supported."
                                + NearestName.hint(
                                        name,
                                        types.schema().types().stream()
                                                .map(ObjectType::name)
                                                .toList()),
                        "object"));
    }
}
