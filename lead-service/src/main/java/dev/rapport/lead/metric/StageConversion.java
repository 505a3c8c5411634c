package dev.rapport.lead.metric;

import dev.rapport.lead.cycle.Stage;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.metric.Metric;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue;
import dev.rapport.platform.metric.MetricValue.Group;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many leads come from one stage to another, and how fast; as a whole, from stage to stage, by source, and by how often we
 * met them. Unless a question names other stages, it is how many inquiries become customers.
 */
@ApplicationScoped
class StageConversion implements Metric {
    private static final String BY_TOUCHES = "touches";
    private static final String BY_SOURCE = "source";
    private static final String BY_STAGE = "stage";
    private static final String FROM = "fromStage";
    private static final String TO = "toStage";

    private static final List<Stage> MAIN_LINE =
            Arrays.stream(Stage.values()).filter(Stage::isOnMainLine).toList();

    private final FollowedLeads leads;
    private final Tenant tenant;

    StageConversion(FollowedLeads leads, Tenant tenant) {
        this.leads = leads;
        this.tenant = tenant;
    }

    @Override
    public MetricDefinition definition() {
        List<String> stages = MAIN_LINE.stream().map(Stage::name).toList();
        return new MetricDefinition(
                "stage-conversion",
                "Stage conversion",
                "leads that reached toStage (CLOSED_WON) within the horizon after they had entered fromStage (INQUIRY) / leads"
                        + " that entered fromStage in the window and have been followed for the horizon since; by stage:"
                        + " from each stage to the next; by touches: by the number of contacts with the lead so far;"
                        + " younger leads are left out, and how many is said; the median of days is the velocity",
                3,
                "marketing",
                List.of(BY_TOUCHES, BY_SOURCE, BY_STAGE),
                FollowedLeads.USUAL_DAYS,
                Map.of(FROM, stages, TO, stages));
    }

    @Override
    public MetricValue answer(MetricQuestion asked) {
        Stage from = chosen(asked, FROM, Stage.INQUIRY);
        Stage to = chosen(asked, TO, Stage.CLOSED_WON);
        if (!from.isBefore(to)) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER,
                    "fromStage must come before toStage; " + from + " does not come before " + to + ".");
        }
        Group whole = leads.whole("all", CourseQuery.whole(from, to), asked);
        return new MetricValue(whole.share(), groups(from, to, asked), whole.followUp());
    }

    private static Stage chosen(MetricQuestion asked, String parameter, Stage usual) {
        String stage = asked.choices().get(parameter);
        return stage == null ? usual : Stage.valueOf(stage);
    }

    private @Nullable List<Group> groups(Stage from, Stage to, MetricQuestion asked) {
        return switch (asked.by()) {
            case BY_TOUCHES -> leads.groups(CourseQuery.byTouches(from, to), asked, tenant.orgId());
            case BY_SOURCE -> leads.groups(CourseQuery.bySource(from, to), asked);
            case BY_STAGE -> stepByStep(asked);
            case null, default -> null;
        };
    }

    /** The steps between the stages that were asked about; all of the main line where none was. */
    private List<Group> stepByStep(MetricQuestion asked) {
        Stage first = chosen(asked, FROM, MAIN_LINE.getFirst());
        Stage last = chosen(asked, TO, MAIN_LINE.getLast());
        List<Stage> stages = MAIN_LINE.stream()
                .filter(stage -> !stage.isBefore(first) && !last.isBefore(stage))
                .toList();
        List<Group> steps = new ArrayList<>();
        for (int i = 1; i < stages.size(); i++) {
            Stage from = stages.get(i - 1);
            Stage to = stages.get(i);
            Group step = leads.whole(from + " to " + to, CourseQuery.whole(from, to), asked);
            if (step.share().denominator() > 0
                    || Objects.requireNonNull(step.followUp()).immature() > 0) {
                steps.add(step);
            }
        }
        return steps;
    }
}
