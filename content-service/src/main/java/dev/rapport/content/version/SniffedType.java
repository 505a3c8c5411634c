package dev.rapport.content.version;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/**
 * What a file is by its own bytes. The name it came with can only make that more precise (a ZIP that is a DOCX), and
 * what its sender called its type is not asked.
 *
 * @param mediaType for example {@code application/pdf}
 * @param extension the type's usual ending without a dot, for example {@code pdf}
 */
record SniffedType(String mediaType, String extension) {
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final String UNKNOWN = "application/octet-stream";

    /** Types that cannot act on their own in a browser; every other is served as {@link #UNKNOWN}. */
    private static final Set<String> HARMLESS = Set.of(
            "application/pdf",
            "application/zip",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "text/plain",
            "text/csv",
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "audio/mpeg",
            "video/mp4",
            "video/quicktime",
            "video/webm");

    static SniffedType of(Path file, FileName name) throws IOException {
        Metadata hints = new Metadata();
        hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name.text());
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            String type = TYPES.detect(bytes, hints).getBaseType().toString();
            return new SniffedType(type, extension(type));
        }
    }

    /** The type to serve a file of this type under. */
    static String served(String mediaType) {
        return HARMLESS.contains(mediaType) ? mediaType : UNKNOWN;
    }

    /** As Salesforce names types of files: {@code PDF}. */
    String fileType() {
        return extension.toUpperCase(Locale.ROOT);
    }

    private static String extension(String type) {
        try {
            String dotted = TYPES.forName(type).getExtension();
            return dotted.isEmpty() ? "bin" : dotted.substring(1);
        } catch (MimeTypeException e) {
            throw new IllegalStateException(type, e);
        }
    }
}
