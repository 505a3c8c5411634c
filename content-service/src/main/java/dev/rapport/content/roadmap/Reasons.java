package dev.rapport.content.roadmap;

import dev.rapport.content.roadmap.RoadmapView.Tool;
import dev.rapport.content.stage.CycleStage;
import dev.rapport.content.worth.Appraisal;
import dev.rapport.content.worth.Factor;
import dev.rapport.content.worth.KnownAsset;
import dev.rapport.content.worth.RecentSellers;
import dev.rapport.content.worth.Worth;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in words why an asset stands where it stands among a stage's tools. */
@ApplicationScoped
class Reasons {
    private final Appraisal appraisal;
    private final RecentSellers recentSellers;

    Reasons(Appraisal appraisal, RecentSellers recentSellers) {
        this.appraisal = appraisal;
        this.recentSellers = recentSellers;
    }

    Map<CycleStage, List<Tool>> tell(Map<CycleStage, List<RankedTool>> ranked, Instant now) {
        Set<RecordId> assets = ranked.values().stream()
                .flatMap(Collection::stream)
                .map(tool -> tool.asset().id())
                .collect(Collectors.toSet());
        Map<RecordId, Long> sellers = recentSellers.of(assets);
        Map<CycleStage, List<Tool>> told = new EnumMap<>(CycleStage.class);
        ranked.forEach((stage, tools) -> told.put(
                stage,
                tools.stream()
                        .map(tool ->
                                tell(tool, sellers.getOrDefault(tool.asset().id(), 0L), now))
                        .toList()));
        return told;
    }

    private Tool tell(RankedTool tool, long sellers, Instant now) {
        KnownAsset asset = tool.asset();
        Worth worth = appraisal.of(asset, now);
        return new Tool(
                asset.id(),
                asset.name(),
                asset.type(),
                asset.versionId(),
                tool.fit().value() * worth.value(),
                new Factor(tool.fit().value(), String.join(", ", tool.fit().reasons())),
                worth.lift(),
                worth.freshness(),
                worth.rating(),
                reasons(tool.fit(), sellers, worth));
    }

    private static List<String> reasons(Fit fit, long sellers, Worth worth) {
        List<String> reasons = new ArrayList<>(fit.reasons());
        if (sellers > 0) {
            reasons.add("used by " + sellers + (sellers == 1 ? " seller" : " sellers") + " in the last "
                    + RecentSellers.LATELY.toDays() + " days");
        }
        reasons.add(worth.lift().reason());
        reasons.add(worth.freshness().reason());
        reasons.add(worth.rating().reason());
        return reasons;
    }
}
