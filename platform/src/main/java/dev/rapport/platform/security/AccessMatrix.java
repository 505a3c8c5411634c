package dev.rapport.platform.security;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may do what with which object: the table in the service's {@code access-matrix.md}, a row an object, a column a
 * role, the letters C R U D for what is allowed. What the table does not grant is refused.
 */
@Singleton
public class AccessMatrix {
    private static final String RESOURCE = "/access-matrix.md";

    /** What can be done with a record; the first letter stands for it in the table. */
    public enum Action {
        CREATE,
        READ,
        UPDATE,
        DELETE
    }

    private final CurrentCaller caller;
    private final Map<String, Map<Action, Set<Role>>> grants;

    AccessMatrix(CurrentCaller caller) {
        this.caller = caller;
        grants = load();
    }

    /** Refuses with INSUFFICIENT_ACCESS_OR_READONLY unless one of the caller's roles allows the action. */
    public void require(Action action, String object) {
        if (!allows(action, object)) {
            Set<Role> allowed = granted(action, object);
            throw new ApiException(
                    ErrorCode.INSUFFICIENT_ACCESS_OR_READONLY,
                    "You may not " + action.name().toLowerCase(Locale.ROOT) + " a " + object + ": "
                            + (allowed.isEmpty()
                                    ? "no role may."
                                    : "that takes one of the roles " + names(allowed) + "."));
        }
    }

    public boolean allows(Action action, String object) {
        Set<Role> roles = caller.get().roles();
        return roles.contains(Role.SYSTEM) || granted(action, object).stream().anyMatch(roles::contains);
    }

    /** Objects that the table has a row for; each object of the service must be among them. */
    public Set<String> objects() {
        return grants.keySet();
    }

    private Set<Role> granted(Action action, String object) {
        return grants.getOrDefault(object, Map.of()).getOrDefault(action, Set.of());
    }

    private static String names(Set<Role> roles) {
        return roles.stream().map(Role::wireName).collect(Collectors.joining(", "));
    }

    private static Map<String, Map<Action, Set<Role>>> load() {
        try (InputStream in = AccessMatrix.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the service has no " + RESOURCE);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(RESOURCE + " cannot be read", e);
        }
    }

    /** Reads the Markdown table; everything around it is prose. */
    static Map<String, Map<Action, Set<Role>>> parse(String markdown) {
        List<List<String>> rows = markdown.lines()
                .filter(line -> line.startsWith("|") && !line.startsWith("|-"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
        List<Role> columns = rows.getFirst().stream()
                .skip(1)
                .map(name -> Role.find(name).orElseThrow(() -> new IllegalStateException("no role is called " + name)))
                .toList();
        Map<String, Map<Action, Set<Role>>> grants = new HashMap<>();
        rows.stream().skip(1).forEach(row -> grants.put(row.getFirst(), grants(row, columns)));
        return grants;
    }

    private static Map<Action, Set<Role>> grants(List<String> row, List<Role> columns) {
        Map<Action, Set<Role>> byAction = new HashMap<>();
        for (Action action : Action.values()) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (int i = 0; i < columns.size(); i++) {
                if (row.get(i + 1).indexOf(action.name().charAt(0)) >= 0) {
                    roles.add(columns.get(i));
                }
            }
            byAction.put(action, roles);
        }
        return byAction;
    }
}
