package dev.rapport.content.announcement;

import dev.rapport.content.announcement.ReceiptTimes.Receipt;
import dev.rapport.content.request.SurvivalMedian;
import dev.rapport.content.request.SurvivalMedian.Time;
import dev.rapport.platform.metric.FollowUp;
import dev.rapport.platform.metric.Metric;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue;
import dev.rapport.platform.metric.MetricValue.Group;
import dev.rapport.platform.metric.Proportion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How much of what is announced is heard, and how soon. */
@ApplicationScoped
class AnnouncementReach implements Metric {
    private static final String BY_TEAM = "team";
    private static final String BY_ANNOUNCEMENT = "announcement";
    private static final int VERSION = 2;

    private final ReceiptTimes receipts;

    AnnouncementReach(ReceiptTimes receipts) {
        this.receipts = receipts;
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                "announcement-reach",
                "Announcement reach",
                "acknowledgements / users whom announcements of the window were published to; followUp.medianDays is the"
                        + " time from publication to acknowledgement by Kaplan and Meier, those who have not acknowledged"
                        + " counting as at least as long as they could, null as long as fewer than half have; by team: the"
                        + " users' teams then; by announcement: each of them",
                VERSION,
                "marketing",
                List.of(BY_TEAM, BY_ANNOUNCEMENT));
    }

    @Override
    public MetricValue answer(MetricQuestion asked) {
        List<Receipt> all = receipts.of(asked);
        Group whole = group("all", all);
        List<Group> groups = switch (asked.by()) {
            case BY_TEAM -> byTeam(all);
            case BY_ANNOUNCEMENT -> byAnnouncement(all);
            case null, default -> null;
        };
        return new MetricValue(whole.share(), groups, whole.followUp());
    }

    /** The largest audience first. */
    private static List<Group> byTeam(List<Receipt> all) {
        return all.stream().collect(Collectors.groupingBy(Receipt::team)).entrySet().stream()
                .map(team -> group(team.getKey(), team.getValue()))
                .sorted(Comparator.comparing((Group group) -> group.share().denominator())
                        .reversed()
                        .thenComparing(Group::key))
                .toList();
    }

    /** Two of the same name are two. */
    private static List<Group> byAnnouncement(List<Receipt> all) {
        Map<Long, List<Receipt>> each = all.stream()
                .collect(Collectors.groupingBy(Receipt::announcement, LinkedHashMap::new, Collectors.toList()));
        return each.values().stream()
                .map(receipts -> group(receipts.getFirst().name(), receipts))
                .toList();
    }

    private static Group group(String key, List<Receipt> receipts) {
        List<Time> times = receipts.stream().map(Receipt::time).toList();
        long acknowledged = times.stream().filter(Time::ended).count();
        return new Group(
                key, new Proportion(acknowledged, times.size()), new FollowUp(null, 0, SurvivalMedian.of(times)));
    }
}
