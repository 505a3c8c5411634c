package dev.rapport.content.match;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param type name of an asset type, null for any
 * @param stages codes of the sales cycle
 * @param text words that its name, proof or outcome may have
 */
public record Wanted(
        @Nullable String type,
        List<String> stages,
        List<String> personas,
        @Nullable String text) {
    public Wanted {
        stages = lower(stages);
        personas = lower(personas);
    }

    private static List<String> lower(List<String> values) {
        return values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
    }
}
