package dev.rapport.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a date in which the clocks run evenly. Most dates are one; a date on which the clocks change has one before and
 * one after, so that an hour that is skipped is in none and an hour that comes twice is in both.
 */
record DaySegment(LocalDate date, ZoneOffset offset, Opening time) {
    static List<DaySegment> of(LocalDate date, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
        List<DaySegment> segments = new ArrayList<>();
        Instant start = date.atStartOfDay(zone).toInstant();
        while (start.isBefore(end)) {
            ZoneOffsetTransition change = rules.nextTransition(start);
            Instant until = change == null || change.getInstant().isAfter(end) ? end : change.getInstant();
            segments.add(new DaySegment(date, rules.getOffset(start), new Opening(start, until)));
            start = until;
        }
        return segments;
    }

    /** When the clocks of this segment show these times; empty where they never do. */
    Opening between(LocalTime from, LocalTime to) {
        LocalDate last = to.equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
        return new Opening(date.atTime(from).toInstant(offset), last.atTime(to).toInstant(offset)).within(time);
    }
}
