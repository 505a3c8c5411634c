package dev.rapport.content.roadmap;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Says in words why an asset stands where it stands among a stage's tools. */
final class Reasons {
    private static final Duration NEW = Duration.ofDays(90);

    private Reasons() {}

    static List<String> of(PublishedTool tool, Clock clock) {
        List<String> reasons = new ArrayList<>();
        reasons.add(tool.isRequired() ? tool.type() + " is needed at " + tool.stage() : "made for " + tool.stage());
        if (tool.sellers() > 0) {
            reasons.add("used by " + tool.sellers() + (tool.sellers() == 1 ? " seller" : " sellers") + " in the last "
                    + PublishedTools.LATELY.toDays() + " days");
        }
        long days = Duration.between(tool.publishedAt(), clock.instant()).toDays();
        if (days < NEW.toDays()) {
            reasons.add("new: published " + (days == 0 ? "today" : days + (days == 1 ? " day ago" : " days ago")));
        }
        if (tool.overdue()) {
            reasons.add("check first: its review is overdue");
        }
        return reasons;
    }
}
