package dev.rapport.feedback.transmission;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.rest.Demand;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** To whom a request is handed on. */
@Schema(name = "ForwardingRequest", description = "To whom a request is handed on")
record ForwardingRequest(
        @Schema(description = "All one level below in the recipient's unit if absent", maxItems = MOST_USERS) @Nullable
        List<@Nullable String> userIds) {
    static final int MOST_USERS = 200;
    private static final String USER_PREFIX = "005";

    List<RecordId> users() {
        if (userIds == null) {
            return List.of();
        }
        if (userIds.size() > MOST_USERS) {
            throw new ApiException(
                    ErrorCode.EXCEEDED_ID_LIMIT,
                    "userIds has " + userIds.size() + " ids; at most " + MOST_USERS + " are taken.",
                    "userIds");
        }
        return userIds.stream().map(ForwardingRequest::user).toList();
    }

    private static RecordId user(@Nullable String id) {
        RecordId user = RecordId.parse(Demand.property(id, "userIds"));
        if (!user.prefix().equals(USER_PREFIX)) {
            throw new ApiException(
                    ErrorCode.INVALID_CROSS_REFERENCE_KEY, "userIds: " + user + " is not the id of a user.", "userIds");
        }
        return user;
    }
}
