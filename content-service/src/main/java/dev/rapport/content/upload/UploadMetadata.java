package dev.rapport.content.upload;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What tus says of a file in {@code Upload-Metadata}: names, each with a value in base64, separated by commas.
 *
 * @param fileName as its sender gave it
 */
record UploadMetadata(String fileName, @Nullable String title) {
    static UploadMetadata parse(@Nullable String header) {
        Map<String, String> values = new HashMap<>();
        for (String pair : header == null ? new String[0] : header.split(",", -1)) {
            String[] parts = pair.strip().split("\\s+", 2);
            if (parts[0].isEmpty() || values.put(parts[0], parts.length < 2 ? "" : decoded(parts[1])) != null) {
                throw refused();
            }
        }
        return new UploadMetadata(values.getOrDefault("filename", ""), blankToNull(values.get("title")));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getDecoder().decode(value.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            throw refused();
        }
    }

    private static ApiException refused() {
        return new ApiException(
                ErrorCode.INVALID_PARAMETER,
                "Upload-Metadata takes names, each once and with its value in base64: filename ZGVjay5wZGY=,title"
                        + " RGVjaw==");
    }
}
