package dev.rapport.platform.error;

import java.util.List;

/**
 * One entry of Rapport's only error body, {@code [{"message","errorCode","fields"}]}.
 *
 * @param message what was wrong, where, and what would be right
 * @param fields API names of the fields concerned, empty if none
 */
public record ApiError(String message, ErrorCode errorCode, List<String> fields) {
    public ApiError {
        fields = List.copyOf(fields);
    }
}
