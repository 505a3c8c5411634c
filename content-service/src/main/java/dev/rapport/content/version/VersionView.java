package dev.rapport.content.version;

import dev.rapport.platform.id.RecordId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version as the answer to its upload. */
record VersionView(
        @Schema(examples = "068000000000001AAA") RecordId id,

        @Schema(examples = "a10000000000001AAA") RecordId assetId,

        @Schema(examples = "Fleet savings battlecard") String title,

        @Schema(examples = "1") int versionNumber,

        @Schema(examples = "battlecard.pdf") String pathOnClient,

        @Schema(examples = "application/pdf") String contentType,

        @Schema(examples = "48213") int contentSize,

        @Schema(
                description = "SHA-256 in hexadecimal digits",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String checksum) {
    static VersionView of(ContentVersion version) {
        return new VersionView(
                version.id(),
                version.asset(),
                version.title(),
                version.number(),
                version.fileName().text(),
                version.contentType(),
                version.size(),
                version.checksum());
    }
}
