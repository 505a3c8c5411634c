package dev.rapport.content.coverage;

import dev.rapport.content.cycle.RequiredTool;
import java.util.Locale;
import java.util.Map;

/**
 * How many valid assets there are of what sellers need.
 *
 * @param counts by {@link #key}
 */
public record Supply(Map<String, Long> counts) {
    public Supply {
        counts = Map.copyOf(counts);
    }

    public long of(RequiredTool tool) {
        return counts.getOrDefault(
                key(tool.stage().name(), tool.type().name(), tool.persona() == null ? "" : tool.persona()), 0L);
    }

    /** @param persona empty for any */
    static String key(String stage, String type, String persona) {
        return stage + ";" + type + ";" + persona.toLowerCase(Locale.ROOT);
    }
}
