package dev.rapport.content.asset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Several values in one text field, separated by semicolons as in Salesforce's multi-select picklists. */
public final class ValueList {
    private static final String SEPARATOR = ";";

    private ValueList() {}

    /** The values without blanks, repetitions (in any case of letters) and gaps, in the order given. */
    public static List<String> values(@Nullable String text) {
        Map<String, String> values = new LinkedHashMap<>();
        if (text != null) {
            Stream.of(text.split(SEPARATOR, -1))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .forEach(value -> values.putIfAbsent(value.toLowerCase(Locale.ROOT), value));
        }
        return List.copyOf(values.values());
    }

    /** The text that holds these values, null if there are none. */
    public static @Nullable String text(List<String> values) {
        return values.isEmpty() ? null : String.join(SEPARATOR, values);
    }
}
