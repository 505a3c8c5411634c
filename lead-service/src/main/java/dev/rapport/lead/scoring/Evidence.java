package dev.rapport.lead.scoring;

import dev.rapport.lead.criteria.Criteria;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.time.DateTimes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what speaks for a rule: the leads that it is true of, or their touches that it counts. */
@ApplicationScoped
class Evidence {
    private static final String LEADS = "SELECT Id FROM Lead";
    private static final String TOUCHES = "SELECT Id, LeadId, OccurredAt FROM Touch";

    private final Criteria criteria;

    Evidence(Criteria criteria) {
        this.criteria = criteria;
    }

    void demandSense(ScoreRule rule) {
        criteria.demandSense(asked(rule), rule.criteria());
    }

    Optional<ApiException> problem(ScoreRule rule) {
        return criteria.problem(asked(rule), rule.criteria());
    }

    Set<RecordId> leads(ScoreRule rule, Collection<RecordId> among, Instant asOf) {
        return criteria.leads(rule.criteria(), among, asOf);
    }

    /** By lead. */
    Map<RecordId, List<Engagement.Seen>> touches(ScoreRule rule, Collection<RecordId> of, Instant asOf) {
        Map<RecordId, List<Engagement.Seen>> touches = new HashMap<>();
        criteria.read(
                TOUCHES,
                "LeadId",
                of,
                rule.criteria(),
                asOf,
                row -> touches.computeIfAbsent(RecordId.parse(row[1]), lead -> new ArrayList<>())
                        .add(new Engagement.Seen(RecordId.parse(row[0]), DateTimes.parse(row[2]))));
        return touches;
    }

    private static String asked(ScoreRule rule) {
        return rule.kind() == RuleKind.FIT ? LEADS : TOUCHES;
    }
}
