package dev.rapport.content.play;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rapport.content.asset.ContentAsset;
import dev.rapport.content.lead.KnownLeads;
import dev.rapport.content.play.PlaysView.Ranked;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.RecordWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the plays for a situation, and carries out their verbs as the writes of records that any client could send. */
@ApplicationScoped
@Transactional
class SalesPlays {
    /** More plays than this help nobody; those made first are looked at. */
    private static final int LOOKED_AT = 1_000;

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(Ranked::score, Comparator.reverseOrder())
            .thenComparing(ranked -> ranked.play().getGaps())
            .thenComparing(ranked -> ranked.play().publishedAt(), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(ranked -> ranked.play().id());

    private final SalesPlayRepository plays;
    private final SalesPlayStepRepository steps;
    private final StepAssets assets;
    private final KnownLeads leads;
    private final RecordTypes types;
    private final RecordWriter writer;

    SalesPlays(
            SalesPlayRepository plays,
            SalesPlayStepRepository steps,
            StepAssets assets,
            KnownLeads leads,
            RecordTypes types,
            RecordWriter writer) {
        this.plays = plays;
        this.steps = steps;
        this.assets = assets;
        this.leads = leads;
        this.types = types;
        this.writer = writer;
    }

    PlayView read(RecordId id) {
        return views(List.of(plays.require(id))).getFirst();
    }

    /** A verb that changes nothing is a mistake. */
    PlayView move(RecordId id, PlayStatus to) {
        plays.requireForUpdate(id).status().requireNext(to);
        writer.update(
                types.require(SalesPlay.class),
                id,
                JsonNodeFactory.instance.objectNode().put("Status", to.name()));
        return read(id);
    }

    /** @param lead whose stage counts instead of the one that was asked for */
    PlaysView rank(@Nullable RecordId lead, Situation asked, int most) {
        String stage = lead == null ? asked.stage() : leads.require(lead).stage();
        Situation situation = new Situation(stage, asked.persona(), asked.industry(), asked.competitor());
        List<Ranked> ranked = views(plays.published(LOOKED_AT)).stream()
                .flatMap(play ->
                        situation
                                .fit(play.conditions())
                                .map(fit -> new Ranked(play, fit.score(), fit.reasons()))
                                .stream())
                .sorted(BEST_FIRST)
                .limit(most)
                .toList();
        return new PlaysView(lead, stage, ranked);
    }

    private List<PlayView> views(Collection<SalesPlay> some) {
        List<SalesPlayStep> all = steps.of(some.stream().map(SalesPlay::id).toList());
        Map<RecordId, ContentAsset> usable = assets.usable(all);
        Map<RecordId, List<PlayView.Step>> byPlay = all.stream()
                .collect(Collectors.groupingBy(
                        SalesPlayStep::play,
                        Collectors.mapping(
                                step -> PlayView.Step.of(step, find(usable, step.asset())), Collectors.toList())));
        return some.stream()
                .map(play -> play.view(byPlay.getOrDefault(play.id(), List.of())))
                .toList();
    }

    private static @Nullable ContentAsset find(Map<RecordId, ContentAsset> usable, @Nullable RecordId asset) {
        return asset == null ? null : usable.get(asset);
    }
}
