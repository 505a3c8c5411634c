package dev.rapport.platform.bulk;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/**
 * Takes what clients send for their jobs and gives it back to those who read it, a piece at a time.
 *
 * <p>Each piece is stored as soon as it is there, under the number of this one attempt; only a complete attempt becomes
 * the job's upload. An upload that breaks off may be repeated, and so may one whose answer got lost.
 */
@ApplicationScoped
class Uploads {
    private final ChunkTable chunks;
    private final Jobs jobs;
    private final BulkConfig config;

    Uploads(ChunkTable chunks, Jobs jobs, BulkConfig config) {
        this.chunks = chunks;
        this.jobs = jobs;
        this.config = config;
    }

    /** Stores all of the stream as the job's data, in place of what was sent before. */
    Job receive(RecordId id, InputStream data) throws IOException {
        jobs.require(Kind.INGEST, id, JobState.OPEN, "takes no data any more");
        UUID attempt = UUID.randomUUID();
        try {
            Upload upload = store(id, attempt, data);
            return chunks.complete(id, upload);
        } catch (IOException | RuntimeException failure) {
            chunks.discard(id, attempt);
            throw failure;
        }
    }

    /** The job's data; nothing if there is none. */
    InputStream read(Job job) {
        Upload upload = job.upload();
        return upload == null ? InputStream.nullInputStream() : new UploadStream(chunks, job.id(), upload);
    }

    private Upload store(RecordId id, UUID attempt, InputStream data) throws IOException {
        int size = (int) config.chunk().asLongValue();
        long most = config.maxUpload().asLongValue();
        int number = 0;
        long bytes = 0;
        for (byte[] piece = data.readNBytes(size); piece.length > 0; piece = data.readNBytes(size)) {
            bytes += piece.length;
            if (bytes > most) {
                throw new ApiException(
                        ErrorCode.REQUEST_TOO_LARGE,
                        "The upload is larger than " + most + " bytes: split it into several jobs.");
            }
            chunks.add(id, attempt, number, piece);
            number++;
        }
        return new Upload(attempt, number, bytes);
    }
}
