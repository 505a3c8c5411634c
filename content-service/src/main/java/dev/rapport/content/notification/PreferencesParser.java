package dev.rapport.content.notification;

import dev.rapport.content.notification.PreferencesRequest.Wish;
import dev.rapport.content.notification.PreferencesView.Said;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.rest.Demand;
import dev.rapport.platform.time.DateTimes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Understands what a user asks for, or refuses it naming the property. */
final class PreferencesParser {
    private static final int LAST_HOUR = 23;

    private final PreferencesRequest request;

    PreferencesParser(PreferencesRequest request) {
        this.request = request;
    }

    CourtesyHours hours() {
        int hour = Objects.requireNonNullElse(request.digestHour(), CourtesyHours.USUAL_DIGEST_HOUR);
        if (hour < 0 || hour > LAST_HOUR) {
            throw refused("digestHour", "an hour of the day from 0 to " + LAST_HOUR, Integer.toString(hour));
        }
        return new CourtesyHours(hour, quietHours(), Boolean.TRUE.equals(request.urgentInQuietHours()), snoozedUntil());
    }

    private QuietHours quietHours() {
        if (request.quietFrom() == null && request.quietUntil() == null) {
            return QuietHours.USUAL;
        }
        return new QuietHours(time(request.quietFrom(), "quietFrom"), time(request.quietUntil(), "quietUntil"));
    }

    private static LocalTime time(@Nullable String text, String property) {
        String given = Demand.property(text, property);
        try {
            LocalTime time = LocalTime.parse(given);
            if (time.getSecond() == 0 && time.getNano() == 0) {
                return time;
            }
        } catch (DateTimeException unknown) {
            throw refused(property, "a time of the day in minutes, like 19:00", given);
        }
        throw refused(property, "a time of the day in minutes, like 19:00", given);
    }

    private @Nullable Instant snoozedUntil() {
        String given = request.snoozedUntil();
        if (given == null) {
            return null;
        }
        try {
            return DateTimes.parse(given);
        } catch (DateTimeException unknown) {
            throw refused("snoozedUntil", "a time like 2026-12-01T08:00:00Z", given);
        }
    }

    List<Said> modes() {
        List<Said> modes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Wish wish : Objects.requireNonNullElse(request.modes(), List.<@Nullable Wish>of())) {
            Wish given = Demand.property(wish, "modes");
            Said said = new Said(
                    Demand.property(given.type(), "type"),
                    Demand.property(given.channel(), "channel"),
                    Demand.property(given.mode(), "mode"));
            if (!seen.add(said.type() + " " + said.channel())) {
                throw refused("modes", "said once for each type and channel", said.type() + " twice");
            }
            modes.add(said);
        }
        return modes;
    }

    private static ApiException refused(String property, String meant, String given) {
        return new ApiException(
                ErrorCode.INVALID_PARAMETER, property + " is " + meant + ", not " + given + ".", property);
    }
}
