package dev.rapport.content.version;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which bytes of a file a request asks for, by RFC 9110's range requests. */
sealed interface Selection {
    /** All of them. */
    record Whole() implements Selection {}

    /** Those from {@code first} to {@code last}, both included. */
    record Part(long first, long last) implements Selection {
        long length() {
            return last - first + 1;
        }
    }

    /** A range that lies outside the file. */
    record Outside() implements Selection {}

    /** One range of decimal numbers; eighteen digits always fit a long. */
    Pattern ONE_RANGE = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})");

    /**
     * Reads a {@code Range} header. As the RFC allows, what is malformed or asks for several ranges is answered with the
     * whole file.
     */
    static Selection of(@Nullable String header, long size) {
        Matcher range = ONE_RANGE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return new Whole();
        }
        if (range.group(1).isEmpty()) {
            long last = Long.parseLong(range.group(2));
            return last == 0 ? new Outside() : new Part(Math.max(0, size - last), size - 1);
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
        if (last < first && !range.group(2).isEmpty()) {
            return new Whole();
        }
        return first >= size ? new Outside() : new Part(first, Math.min(last, size - 1));
    }
}
