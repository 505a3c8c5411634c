package dev.rapport.lead.scoring;

import dev.rapport.lead.scoring.Engagement.Seen;
import dev.rapport.lead.scoring.ScoreCard.Entry;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Scores leads by the rules of their organisation: one question a rule, however many leads. */
@ApplicationScoped
class Scoring {
    private final Evidence evidence;

    Scoring(Evidence evidence) {
        this.evidence = evidence;
    }

    /** A score card for each lead, in the order of the leads. Called inside a transaction. */
    List<ScoreCard> score(List<ScoreRule> rules, Collection<RecordId> leads, Instant asOf) {
        List<Function<RecordId, Entry>> answers =
                rules.stream().map(rule -> ask(rule, leads, asOf)).toList();
        return leads.stream()
                .map(lead -> new ScoreCard(
                        answers.stream().map(answer -> answer.apply(lead)).toList()))
                .toList();
    }

    private Function<RecordId, Entry> ask(ScoreRule rule, Collection<RecordId> leads, Instant asOf) {
        Optional<ApiException> problem = evidence.problem(rule);
        if (problem.isPresent()) {
            Entry broken = Entry.broken(rule, problem.get().errors().getFirst().message());
            return lead -> broken;
        }
        return switch (rule.kind()) {
            case FIT -> {
                Set<RecordId> matching = evidence.leads(rule, leads, asOf);
                yield lead -> Entry.fit(rule, matching.contains(lead));
            }
            case ENGAGEMENT -> {
                Map<RecordId, List<Seen>> touches = evidence.touches(rule, leads, asOf);
                Engagement worth = rule.engagement();
                yield lead -> Entry.engagement(rule, worth.count(touches.getOrDefault(lead, List.of()), asOf));
            }
        };
    }
}
