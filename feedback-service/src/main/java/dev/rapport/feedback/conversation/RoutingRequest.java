package dev.rapport.feedback.conversation;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.rest.Demand;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is to answer. */
@Schema(description = "The user who is to answer")
record RoutingRequest(
        @Schema(required = true, examples = "005000000000001AAA") @Nullable
        String userId) {
    private static final String USER_PREFIX = "005";

    RecordId requireUser() {
        RecordId user = RecordId.parse(Demand.property(userId, "userId"));
        if (!user.prefix().equals(USER_PREFIX)) {
            throw new ApiException(
                    ErrorCode.INVALID_CROSS_REFERENCE_KEY, "userId: " + user + " is not the id of a user.", "userId");
        }
        return user;
    }
}
