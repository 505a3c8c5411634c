package dev.rapport.platform.bulk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.security.AccessMatrix.Action;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a job does with its records, and which rights that takes. */
enum Operation {
    INSERT("insert"),
    UPDATE("update"),
    UPSERT("upsert"),
    DELETE("delete"),
    /** Past the bin: rows are removed. */
    HARD_DELETE("hardDelete"),
    QUERY("query"),
    /** With what is in the bin. */
    QUERY_ALL("queryAll");

    private final String wireName;

    Operation(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    String wireName() {
        return wireName;
    }

    /** The rights it takes, all of them. */
    Set<Action> actions() {
        return switch (this) {
            case INSERT -> Set.of(Action.CREATE);
            case UPDATE -> Set.of(Action.UPDATE);
            case UPSERT -> Set.of(Action.CREATE, Action.UPDATE);
            case DELETE, HARD_DELETE -> Set.of(Action.DELETE);
            case QUERY, QUERY_ALL -> Set.of(Action.READ);
        };
    }

    boolean isQuery() {
        return this == QUERY || this == QUERY_ALL;
    }

    /** Whether a row names a record that there is, by its id and nothing else. */
    boolean takesIdsOnly() {
        return this == DELETE || this == HARD_DELETE;
    }

    @JsonCreator
    static Operation of(String wireName) {
        return Arrays.stream(values())
                .filter(operation -> operation.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALIDJOB,
                        "There is no operation '" + wireName + "': use one of "
                                + Arrays.stream(values())
                                        .map(Operation::wireName)
                                        .collect(Collectors.joining(", ")) + ".",
                        "operation"));
    }
}
