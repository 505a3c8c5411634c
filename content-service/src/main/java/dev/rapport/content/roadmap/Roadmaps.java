package dev.rapport.content.roadmap;

import dev.rapport.content.coverage.Supplies;
import dev.rapport.content.coverage.Supply;
import dev.rapport.content.cycle.AgreedCycle;
import dev.rapport.content.cycle.AgreedCycles;
import dev.rapport.content.lead.KnownLead;
import dev.rapport.content.lead.KnownLead.Entry;
import dev.rapport.content.lead.KnownLeads;
import dev.rapport.content.roadmap.RoadmapView.Needed;
import dev.rapport.content.roadmap.RoadmapView.Step;
import dev.rapport.content.roadmap.RoadmapView.Tool;
import dev.rapport.content.stage.CycleStage;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws roadmaps from what this service itself knows, so that they are there while others are not. */
@ApplicationScoped
class Roadmaps {
    private final KnownLeads leads;
    private final AgreedCycles cycles;
    private final Supplies supplies;
    private final Needs needs;
    private final Ranking ranking;
    private final Reasons reasons;

    Roadmaps(KnownLeads leads, AgreedCycles cycles, Supplies supplies, Needs needs, Ranking ranking, Reasons reasons) {
        this.leads = leads;
        this.cycles = cycles;
        this.supplies = supplies;
        this.needs = needs;
        this.ranking = ranking;
        this.reasons = reasons;
    }

    @Transactional
    RoadmapView draw(RecordId leadId) {
        KnownLead lead = leads.require(leadId);
        AgreedCycle cycle = cycles.active();
        Supply supply = supplies.now();
        Need need = needs.of(lead, cycle);
        Map<CycleStage, List<Tool>> best = reasons.tell(ranking.best(need), need.at());
        Way way = Way.of(lead);
        List<Step> steps = Arrays.stream(CycleStage.values())
                .map(stage -> step(stage, way, needed(cycle, stage, supply), best.getOrDefault(stage, List.of())))
                .toList();
        return new RoadmapView(
                leadId, lead.name(), lead.company(), lead.stage(), way.nextCode(), cycle.id(), cycle.version(), steps);
    }

    private static List<Needed> needed(AgreedCycle cycle, CycleStage stage, Supply supply) {
        return cycle.tools(stage).stream()
                .map(tool -> Needed.of(tool, supply.of(tool)))
                .toList();
    }

    private static Step step(CycleStage stage, Way way, List<Needed> required, List<Tool> best) {
        Optional<Entry> entry = way.entry(stage);
        return new Step(
                stage.name(),
                way.progress(stage),
                entry.map(Entry::at).orElse(null),
                entry.map(Entry::implied).orElse(false),
                required,
                best,
                required.stream().filter(Needed::isMissing).toList());
    }
}
