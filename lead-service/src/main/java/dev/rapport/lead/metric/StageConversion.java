package dev.rapport.lead.metric;

import dev.rapport.lead.cycle.Stage;
import dev.rapport.platform.metric.FollowUp;
import dev.rapport.platform.metric.Metric;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue;
import dev.rapport.platform.metric.MetricValue.Group;
import dev.rapport.platform.metric.Proportion;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many inquiries become customers, and how fast; as a whole, from stage to stage, by source, and by how often we met them. */
@ApplicationScoped
class StageConversion implements Metric {
    private static final String BY_TOUCHES = "touches";
    private static final String BY_SOURCE = "source";
    private static final String BY_STAGE = "stage";

    private static final String WHOLE = CourseQuery.whole(Stage.INQUIRY, Stage.CLOSED_WON);
    private static final String PER_SOURCE = CourseQuery.bySource(Stage.INQUIRY, Stage.CLOSED_WON);
    private static final String PER_TOUCHES = CourseQuery.byTouches(Stage.INQUIRY, Stage.CLOSED_WON);
    private static final int USUAL_DAYS = 90;
    private static final long HOURS_A_DAY = 24;
    private static final List<Stage> MAIN_LINE =
            Arrays.stream(Stage.values()).filter(Stage::isOnMainLine).toList();

    private final ShareQuery shares;
    private final Tenant tenant;

    StageConversion(ShareQuery shares, Tenant tenant) {
        this.shares = shares;
        this.tenant = tenant;
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                "stage-conversion",
                "Stage conversion",
                "leads that reached CLOSED_WON within the horizon after they had entered INQUIRY / leads that entered"
                        + " INQUIRY in the window and have been followed for the horizon since; by stage: from each stage"
                        + " to the next; by touches: by the number of contacts with the lead so far; younger leads are"
                        + " left out, and how many is said; the median of days is the velocity",
                2,
                "marketing",
                List.of(BY_TOUCHES, BY_SOURCE, BY_STAGE),
                USUAL_DAYS);
    }

    @Override
    public MetricValue answer(MetricQuestion asked) {
        Group whole = follow("all", WHOLE, asked);
        return new MetricValue(whole.share(), groups(asked), whole.followUp());
    }

    private @Nullable List<Group> groups(MetricQuestion asked) {
        return switch (asked.by()) {
            case BY_TOUCHES -> follow(PER_TOUCHES, asked, tenant.orgId());
            case BY_SOURCE -> follow(PER_SOURCE, asked);
            case BY_STAGE -> stepByStep(asked);
            case null, default -> null;
        };
    }

    private List<Group> stepByStep(MetricQuestion asked) {
        List<Group> steps = new ArrayList<>();
        for (int i = 1; i < MAIN_LINE.size(); i++) {
            Stage from = MAIN_LINE.get(i - 1);
            Stage to = MAIN_LINE.get(i);
            Group step = follow(from + " to " + to, CourseQuery.whole(from, to), asked);
            if (step.share().denominator() > 0
                    || Objects.requireNonNull(step.followUp()).immature() > 0) {
                steps.add(step);
            }
        }
        return steps;
    }

    /** The one group of a statement about all leads, under another key. */
    private Group follow(String key, String sql, MetricQuestion asked) {
        return follow(sql, asked).stream()
                .findFirst()
                .map(all -> new Group(key, all.share(), all.followUp()))
                .orElseGet(() -> new Group(key, new Proportion(0, 0), new FollowUp(days(asked), 0, null)));
    }

    private List<Group> follow(String sql, MetricQuestion asked, Object... joined) {
        int days = days(asked);
        List<Object> binds = new ArrayList<>(List.of(asked.asOf().minus(days, ChronoUnit.DAYS), days * HOURS_A_DAY));
        binds.addAll(List.of(joined));
        binds.addAll(List.of(tenant.orgId(), asked.from(), asked.to()));
        return shares.followed(days, sql, binds.toArray());
    }

    private static int days(MetricQuestion asked) {
        return asked.horizonDays() == null ? USUAL_DAYS : asked.horizonDays();
    }
}
