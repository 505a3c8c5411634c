package dev.rapport.content.version;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version, in the one shape that all of them have. */
record VersionView(
        @Schema(examples = "068000000000001AAA") RecordId id,

        @Schema(examples = "a10000000000001AAA") RecordId assetId,

        @Schema(examples = "Fleet savings battlecard") String title,

        @Schema(examples = "1") int versionNumber,

        boolean isLatest,

        @Schema(examples = "battlecard.pdf") String pathOnClient,

        @Schema(examples = "application/pdf") String contentType,

        @Schema(examples = "48213") int contentSize,

        @Schema(
                description = "SHA-256 in hexadecimal digits",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String checksum,

        @Schema(examples = "2026-11-22T14:43:00Z") Instant createdDate,

        RecordId createdById,

        @Schema(description = "The version whose bytes these are again") @Nullable
        RecordId restoredFromId,

        @Schema(description = "How far its text has come, by which it is found")
        RenditionStatus textStatus,

        @Nullable String textFault,

        @Schema(description = "How far its picture has come")
        RenditionStatus previewStatus,

        @Nullable String previewFault) {
    static VersionView of(ContentVersion version) {
        return new VersionView(
                version.id(),
                version.asset(),
                version.title(),
                version.number(),
                version.isLatest(),
                version.fileName().text(),
                version.contentType(),
                version.size(),
                version.checksum(),
                version.createdDate(),
                version.createdBy(),
                version.restoredFrom(),
                version.ofText().status(),
                version.ofText().fault(),
                version.ofPreview().status(),
                version.ofPreview().fault());
    }
}
