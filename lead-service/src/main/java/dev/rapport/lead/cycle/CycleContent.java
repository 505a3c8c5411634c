package dev.rapport.lead.cycle;

import dev.rapport.lead.criteria.Criteria;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads and copies what a version consists of: its stages, their tools and their criteria. */
@ApplicationScoped
class CycleContent {
    private final EntityManager entities;
    private final SalesStages stages;
    private final StageTools tools;
    private final StageCriteria criteria;
    private final Criteria conditions;

    CycleContent(
            EntityManager entities, SalesStages stages, StageTools tools, StageCriteria criteria, Criteria conditions) {
        this.entities = entities;
        this.stages = stages;
        this.tools = tools;
        this.criteria = criteria;
        this.conditions = conditions;
    }

    /** A stage with what belongs to it. */
    record StageContent(SalesStage stage, List<StageTool> tools, List<StageCriterion> criteria) {}

    List<StageContent> of(RecordId cycle) {
        List<SalesStage> found = stages.of(cycle);
        Map<RecordId, List<StageTool>> toolsOf = byStage(tools.of(found));
        Map<RecordId, List<StageCriterion>> criteriaOf = byStage(criteria.of(found));
        return found.stream()
                .map(stage -> new StageContent(
                        stage,
                        toolsOf.getOrDefault(stage.id(), List.of()),
                        criteriaOf.getOrDefault(stage.id(), List.of())))
                .toList();
    }

    void copy(RecordId from, RecordId to) {
        for (StageContent content : of(from)) {
            SalesStage copy = content.stage().copyFor(to);
            entities.persist(copy);
            content.tools().forEach(tool -> entities.persist(tool.copyFor(copy.id())));
            content.criteria().forEach(criterion -> entities.persist(criterion.copyFor(copy.id())));
        }
    }

    /** Refuses a version with a criterion that made sense once: a field it asks for may have been removed since. */
    void demandAskable(RecordId cycle) {
        for (StageCriterion criterion : criteria.of(stages.of(cycle))) {
            conditions.problem(criterion.askedOf.select(), criterion.criteria).ifPresent(problem -> {
                throw new ApiException(
                        ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                        "The criterion \"" + criterion.name + "\" (" + criterion.id() + ") cannot be asked: "
                                + problem.errors().getFirst().message(),
                        "Criteria");
            });
        }
    }

    private static <P extends StagePart> Map<RecordId, List<P>> byStage(List<P> parts) {
        return parts.stream().collect(Collectors.groupingBy(StagePart::stage));
    }
}
