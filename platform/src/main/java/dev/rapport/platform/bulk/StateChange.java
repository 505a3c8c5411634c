package dev.rapport.platform.bulk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants a job to be. Some clients send the whole job back with its new state: the rest is theirs to know.
 *
 * @param state {@code UploadComplete} or {@code Aborted}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "BulkJobStateChange")
public record StateChange(
        @Schema(implementation = String.class, examples = "UploadComplete") @Nullable
        JobState state) {}
