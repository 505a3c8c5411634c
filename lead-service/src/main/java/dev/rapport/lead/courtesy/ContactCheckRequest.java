package dev.rapport.lead.courtesy;

import dev.rapport.lead.touch.Channel;
import dev.rapport.lead.touch.Purpose;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.rest.Demand;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** May we contact this person, through this channel, for this purpose? */
@Schema(description = "May we contact this person, through this channel, for this purpose?")
public record ContactCheckRequest(
        @Schema(required = true, type = SchemaType.STRING, implementation = Channel.class) @Nullable
        String channel,

        @Schema(required = true, type = SchemaType.STRING, implementation = Purpose.class) @Nullable
        String purpose,

        @Schema(description = "When, if not now: from a year back to ten years ahead.") @Nullable
        Instant at,

        @Schema(
                description =
                        "Whether the contact, if it is allowed, is recorded as a touch at once. Not for the future.",
                defaultValue = "false")
        @Nullable
        Boolean reserve) {
    private static final Duration BACK = Duration.ofDays(366);
    private static final Duration AHEAD = Duration.ofDays(3660);

    /**
     * A question that makes sense.
     *
     * @param at the moment that is meant
     */
    record Asked(Channel channel, Purpose purpose, Instant at, boolean reserve) {}

    Asked asked(Instant now) {
        Channel way = oneOf(Channel.values(), channel, "channel");
        Purpose why = oneOf(Purpose.values(), purpose, "purpose");
        Instant moment = at == null ? now : at;
        if (moment.isBefore(now.minus(BACK)) || moment.isAfter(now.plus(AHEAD))) {
            throw refused("\"at\" lies from a year back to ten years ahead, not at " + moment + ".");
        }
        boolean reserved = Boolean.TRUE.equals(reserve);
        if (reserved && moment.isAfter(now)) {
            throw refused("What is reserved is recorded as a touch, which has happened: \"at\" " + moment
                    + " lies in the future. Ask again then.");
        }
        return new Asked(way, why, moment, reserved);
    }

    private static <E extends Enum<E>> E oneOf(E[] values, @Nullable String text, String property) {
        String name = Demand.property(text, property).strip();
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST,
                        "\"" + property + "\" is one of " + Arrays.toString(values) + ", not '" + name + "'.",
                        property));
    }

    private static ApiException refused(String message) {
        return new ApiException(ErrorCode.INVALID_PARAMETER, message, "at");
    }
}
