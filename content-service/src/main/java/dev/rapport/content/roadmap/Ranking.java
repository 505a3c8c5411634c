package dev.rapport.content.roadmap;

import dev.rapport.content.stage.CycleStage;
import dev.rapport.content.worth.Appraisal;
import dev.rapport.content.worth.KnownAsset;
import dev.rapport.content.worth.KnownAssets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/** Ranks the published assets of every stage by fit × lift × freshness × rating; keeps no more in memory than it answers. */
@ApplicationScoped
class Ranking {
    private static final int TOOLS_PER_STAGE = 5;

    private final KnownAssets assets;
    private final Appraisal appraisal;

    Ranking(KnownAssets assets, Appraisal appraisal) {
        this.assets = assets;
        this.appraisal = appraisal;
    }

    /** The best tools of each stage that has any, the best first. */
    Map<CycleStage, List<RankedTool>> best(Need need) {
        Map<CycleStage, PriorityQueue<RankedTool>> best = new EnumMap<>(CycleStage.class);
        assets.published(asset -> {
            double worth = appraisal.value(asset, need.at());
            for (CycleStage stage : stages(asset)) {
                PriorityQueue<RankedTool> tools =
                        best.computeIfAbsent(stage, any -> new PriorityQueue<>(RankedTool.BEST_FIRST.reversed()));
                if (mayBeAmong(tools, worth)) {
                    tools.add(new RankedTool(stage, asset, Fit.of(asset, stage, need), worth));
                }
                if (tools.size() > TOOLS_PER_STAGE) {
                    tools.remove();
                }
            }
        });
        Map<CycleStage, List<RankedTool>> ranked = new EnumMap<>(CycleStage.class);
        best.forEach((stage, tools) ->
                ranked.put(stage, tools.stream().sorted(RankedTool.BEST_FIRST).toList()));
        return ranked;
    }

    /** No fit is above 1: what is worth less than the last one scores need not be fitted. */
    private static boolean mayBeAmong(PriorityQueue<RankedTool> tools, double worth) {
        RankedTool last = tools.peek();
        return last == null || tools.size() < TOOLS_PER_STAGE || worth >= last.score();
    }

    private static List<CycleStage> stages(KnownAsset asset) {
        return asset.audience().stages().stream()
                .map(CycleStage::find)
                .flatMap(Optional::stream)
                .toList();
    }
}
