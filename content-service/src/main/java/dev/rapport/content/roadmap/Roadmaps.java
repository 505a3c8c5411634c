package dev.rapport.content.roadmap;

import dev.rapport.content.asset.AssetType;
import dev.rapport.content.lead.KnownLead;
import dev.rapport.content.lead.KnownLead.Entry;
import dev.rapport.content.lead.KnownLeads;
import dev.rapport.content.roadmap.RoadmapView.Step;
import dev.rapport.content.roadmap.RoadmapView.Tool;
import dev.rapport.content.stage.CycleStage;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws roadmaps from what this service itself knows, so that they are there while others are not. */
@ApplicationScoped
class Roadmaps {
    private static final int TOOLS_PER_STAGE = 5;

    private final KnownLeads leads;
    private final PublishedTools tools;
    private final Clock clock;

    Roadmaps(KnownLeads leads, PublishedTools tools, Clock clock) {
        this.leads = leads;
        this.tools = tools;
        this.clock = clock;
    }

    @Transactional
    RoadmapView draw(RecordId leadId) {
        KnownLead lead = leads.require(leadId);
        Map<CycleStage, List<PublishedTool>> published = tools.byStage();
        Way way = Way.of(lead);
        List<Step> steps = Arrays.stream(CycleStage.values())
                .map(stage -> step(stage, way, published.getOrDefault(stage, List.of())))
                .toList();
        return new RoadmapView(leadId, lead.name(), lead.company(), lead.stage(), way.nextCode(), steps);
    }

    private Step step(CycleStage stage, Way way, List<PublishedTool> published) {
        List<AssetType> required = StageTools.required(stage);
        List<AssetType> gaps = required.stream()
                .filter(type -> published.stream().noneMatch(tool -> tool.type() == type))
                .toList();
        Optional<Entry> entry = way.entry(stage);
        return new Step(
                stage.name(),
                way.progress(stage),
                entry.map(Entry::at).orElse(null),
                entry.map(Entry::implied).orElse(false),
                required,
                published.stream().limit(TOOLS_PER_STAGE).map(this::tool).toList(),
                gaps);
    }

    private Tool tool(PublishedTool tool) {
        return new Tool(tool.id(), tool.name(), tool.type(), tool.versionId(), Reasons.of(tool, clock));
    }
}
