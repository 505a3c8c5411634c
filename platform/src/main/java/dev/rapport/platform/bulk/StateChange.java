package dev.rapport.platform.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants a job to be.
 *
 * @param state {@code UploadComplete} or {@code Aborted}
 */
@Schema(name = "BulkJobStateChange")
public record StateChange(
        @Schema(implementation = String.class, examples = "UploadComplete") @Nullable
        JobState state) {}
