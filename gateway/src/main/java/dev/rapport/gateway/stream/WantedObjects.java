package dev.rapport.gateway.stream;

import dev.rapport.gateway.route.RoutingTable;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The objects whose changes are wanted; none stands for all. Names are compared without case. */
record WantedObjects(Set<String> names) {
    /** Reads names separated by commas; INVALID_TYPE for an object that nobody has. */
    static WantedObjects parse(@Nullable String list, RoutingTable routes) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        if (list != null && !list.isBlank()) {
            for (String name : list.split(",", -1)) {
                if (!routes.knows(name.strip())) {
                    throw new ApiException(
                            ErrorCode.INVALID_TYPE,
                            "sObject type '" + name.strip() + "' is not supported." + routes.hint(name.strip()));
                }
                names.add(name.strip());
            }
        }
        return new WantedObjects(names);
    }

    boolean contain(String object) {
        return names.isEmpty() || names.contains(object);
    }
}
