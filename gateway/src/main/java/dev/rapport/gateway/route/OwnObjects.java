package dev.rapport.gateway.route;

import java.util.Locale;
import java.util.Map;

/** The objects that the gateway itself keeps, with their key prefixes. */
final class OwnObjects {
    private static final Map<String, String> PREFIXES =
            Map.of("organization", "00D", "user", "005", "connectedapp", "0H4");

    private OwnObjects() {}

    static boolean contains(String object) {
        return PREFIXES.containsKey(object.toLowerCase(Locale.ROOT));
    }

    static boolean hasId(String id) {
        return id.length() >= 3 && PREFIXES.containsValue(id.substring(0, 3));
    }
}
