package dev.rapport.content.request;

import dev.rapport.content.request.SurvivalMedian.Time;
import dev.rapport.platform.metric.FollowUp;
import dev.rapport.platform.metric.Metric;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue;
import dev.rapport.platform.metric.MetricValue.Group;
import dev.rapport.platform.metric.Proportion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How long sales waits for what it asks for. */
@ApplicationScoped
class RequestLeadTime implements Metric {
    private static final String BY_STAGE = "stage";
    private static final int USUAL_DAYS = 30;

    private final RequestTimes times;

    RequestLeadTime(RequestTimes times) {
        this.times = times;
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                "content-request-lead-time",
                "Lead time of content requests",
                "requests DONE within horizon days of being received / requests received in the window and at least"
                        + " horizon days ago; followUp.medianDays is the median of all requests received in the window by"
                        + " Kaplan and Meier, open ones counting as at least as long as they have waited, null as long as"
                        + " fewer than half are done; by stage: for which they were asked",
                1,
                "marketing",
                List.of(BY_STAGE),
                USUAL_DAYS);
    }

    @Override
    public MetricValue answer(MetricQuestion asked) {
        int horizon = asked.horizonDays() == null ? USUAL_DAYS : asked.horizonDays();
        Map<String, List<RequestTimes.Wait>> byStage = times.of(asked).stream()
                .collect(Collectors.groupingBy(RequestTimes.Wait::stage, TreeMap::new, Collectors.toList()));
        Group whole =
                group("all", byStage.values().stream().flatMap(List::stream).toList(), horizon);
        List<Group> groups = byStage.entrySet().stream()
                .map(stage -> group(stage.getKey(), stage.getValue(), horizon))
                .toList();
        return new MetricValue(whole.share(), BY_STAGE.equals(asked.by()) ? groups : null, whole.followUp());
    }

    private static Group group(String key, List<RequestTimes.Wait> waits, int horizon) {
        List<RequestTimes.Wait> mature =
                waits.stream().filter(wait -> wait.followedDays() >= horizon).toList();
        long done = mature.stream()
                .filter(wait -> wait.isDone() && wait.days() <= horizon)
                .count();
        Double median = SurvivalMedian.of(
                waits.stream().map(wait -> new Time(wait.days(), wait.isDone())).toList());
        return new Group(
                key,
                new Proportion(done, mature.size()),
                new FollowUp(horizon, (long) waits.size() - mature.size(), median));
    }
}
