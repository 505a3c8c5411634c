package dev.rapport.content.version;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file's name as its sender gave it, made harmless: it is shown and sent back, and never becomes part of a path.
 *
 * @param text without folders, control characters and what file systems or headers give a meaning to
 */
record FileName(String text) {
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    /** Control and formatting characters (a right-to-left override can hide an ending), and Windows' reserved ones. */
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}<>:\"|?*;%]");

    private static final String NAMELESS = "file";
    private static final int LONGEST = 200;

    static FileName of(@Nullable String given) {
        String last = FOLDERS.matcher(given == null ? "" : given).replaceFirst("");
        String harmless = HARMFUL.matcher(last).replaceAll("_").strip().replaceFirst("^\\.+", "");
        return new FileName(harmless.isBlank() ? NAMELESS : shortened(harmless));
    }

    /** The name without its ending. */
    String title() {
        int dot = text.lastIndexOf('.');
        return dot > 0 ? text.substring(0, dot) : text;
    }

    /** The header that makes browsers save instead of show, in RFC 6266's plain and in its Unicode form. */
    String contentDisposition() {
        String ascii = text.replaceAll("[^\\x20-\\x7E]", "_").replace("\\", "_");
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }

    /** Cuts the middle, so that the ending stays; never through a surrogate pair. */
    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int[] points = name.codePoints().toArray();
        int kept = LONGEST / 2;
        return new String(points, 0, kept) + new String(points, points.length - kept, kept);
    }
}
