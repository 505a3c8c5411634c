package dev.rapport.content.lift;

import dev.rapport.content.lift.Lifts.Cohort;
import dev.rapport.content.lift.ProgressionLiftView.LiftGroup;
import dev.rapport.content.stage.CycleStage;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.metric.DefinedMetric;
import dev.rapport.platform.metric.MetricDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How much oftener leads get on with whom content is used than leads like them. */
@ApplicationScoped
class ProgressionLift implements DefinedMetric {
    static final String ID = "progression-lift";
    static final String BY_STAGE = "stage";
    static final String BY_ASSET = "asset";
    static final int USUAL_DAYS = 30;

    private static final int MOST_ASSETS = 200;

    private final Lifts lifts;

    ProgressionLift(Lifts lifts) {
        this.lifts = lifts;
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                ID,
                "Progression lift",
                "(exposed leads that advanced - unexposed leads beside them that advanced) / pairs. A lead that came into a"
                        + " stage of the main line in the window is exposed at the first use, while it is there, of content"
                        + " with it by a seller who is not the content's author (bots never count; whether the asset is still"
                        + " published does not matter), d after its entry. Beside it stands one lead of the same stage,"
                        + " segment (industry), source and month of entry (UTC) that was, d after its own entry, still there"
                        + " and not exposed, whatever came later: risk set matching, 1:1 without replacement, the largest d"
                        + " first, each with the nearest in entry, then the earlier, then the lower id. Advanced: reached a"
                        + " later stage within horizon days of d. Exposed leads without a match are unmatched, those followed"
                        + " for less are immature; skipped stages, merged and erased leads are left out. Interval: Newcombe"
                        + " (1998), method 10, at 95 %. Suppressed below 30 pairs. An association, no cause. by=asset: use of"
                        + " this asset; unexposed is who was not exposed to it",
                1,
                "marketing",
                List.of(BY_STAGE, BY_ASSET),
                USUAL_DAYS);
    }

    Tally whole(Cohort cohort) {
        return sum(lifts.byStage(cohort));
    }

    List<LiftGroup> byStage(Cohort cohort) {
        Map<CycleStage, Tally> tallies = lifts.byStage(cohort);
        return tallies.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(stage -> new LiftGroup(stage.getKey().name(), Lift.of(stage.getValue())))
                .toList();
    }

    /** Those that most is known of. */
    List<LiftGroup> byAsset(Cohort cohort) {
        Map<RecordId, Tally> tallies = lifts.byAsset(cohort);
        return tallies.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<RecordId, Tally> asset) ->
                                -asset.getValue().pairs())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_ASSETS)
                .map(asset -> new LiftGroup(asset.getKey().toString(), Lift.of(asset.getValue())))
                .toList();
    }

    private static Tally sum(Map<CycleStage, Tally> tallies) {
        return tallies.values().stream().reduce(Tally.NONE, Tally::plus);
    }
}
