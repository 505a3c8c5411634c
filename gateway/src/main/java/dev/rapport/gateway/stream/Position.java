package dev.rapport.gateway.stream;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a reader of changes stands: for each application the next offset of each partition, in order. Written
 * {@code gateway:0,7;lead-service:12,40}; a partition it does not name is read from its beginning.
 *
 * @param next next offsets by the application's name
 */
record Position(SortedMap<String, List<Long>> next) {
    private static final int LONGEST = 4096;
    private static final Pattern FORM = Pattern.compile("[a-z-]{1,40}:[0-9]{1,18}(?:,[0-9]{1,18})*");

    /** Reads what {@link #toString} has written; INVALID_PARAMETER for anything else. */
    static Position parse(String text) {
        SortedMap<String, List<Long>> next = new TreeMap<>();
        if (text.length() > LONGEST) {
            throw malformed("is longer than " + LONGEST + " characters");
        }
        for (String part : text.split(";", -1)) {
            if (!FORM.matcher(part).matches()) {
                throw malformed("is none that a stream has given");
            }
            int colon = part.indexOf(':');
            List<Long> offsets = Arrays.stream(part.substring(colon + 1).split(","))
                    .map(Long::valueOf)
                    .toList();
            if (next.put(part.substring(0, colon), offsets) != null) {
                throw malformed("names an application twice");
            }
        }
        return new Position(next);
    }

    /** The next offset to read; 0 where this position does not reach. */
    long of(String application, int partition) {
        List<Long> offsets = next.getOrDefault(application, List.of());
        return partition < offsets.size() ? offsets.get(partition) : 0;
    }

    @Override
    public String toString() {
        return next.entrySet().stream().map(Position::print).collect(Collectors.joining(";"));
    }

    private static String print(Map.Entry<String, List<Long>> application) {
        return application.getKey() + ":"
                + application.getValue().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static ApiException malformed(String why) {
        return new ApiException(
                ErrorCode.INVALID_PARAMETER,
                "The position " + why + ". Send back an id that a stream gave you, unchanged.");
    }
}
