package dev.rapport.feedback.routing;

import dev.rapport.feedback.conversation.Feedback;
import dev.rapport.feedback.conversation.Routing;
import dev.rapport.feedback.routing.RoutingChoice.Asked;
import dev.rapport.platform.error.ApiException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the active rules in order; the first that is true of the feedback and finds somebody decides. */
@ApplicationScoped
class RuleRouting implements Routing {
    private final RoutingRuleRepository rules;
    private final FeedbackCriteria criteria;
    private final Candidates candidates;
    private final Clock clock;

    RuleRouting(RoutingRuleRepository rules, FeedbackCriteria criteria, Candidates candidates, Clock clock) {
        this.rules = rules;
        this.criteria = criteria;
        this.candidates = candidates;
        this.clock = clock;
    }

    @Override
    public Optional<Route> route(Feedback feedback) {
        return choose(feedback).asked().stream()
                .flatMap(asked ->
                        Optional.ofNullable(asked.userId()).map(user -> new Route(user, asked.ruleId())).stream())
                .findFirst();
    }

    RoutingChoice choose(Feedback feedback) {
        List<Asked> asked = new ArrayList<>();
        for (RoutingRule rule : rules.active()) {
            Asked answer = ask(rule, feedback);
            asked.add(answer);
            if (answer.userId() != null) {
                break;
            }
        }
        return new RoutingChoice(asked);
    }

    private Asked ask(RoutingRule rule, Feedback feedback) {
        Optional<ApiException> problem = criteria.problem(rule.criteria());
        if (problem.isPresent()) {
            return isFalse(rule, problem.get().errors().getFirst().message());
        }
        if (!criteria.isTrueOf(feedback.id(), rule.criteria(), clock.instant())) {
            return new Asked(rule.id(), rule.name(), false, null, null);
        }
        return candidates
                .first(rule, feedback)
                .map(user -> new Asked(rule.id(), rule.name(), true, user, null))
                .orElseGet(() -> new Asked(rule.id(), rule.name(), true, null, "nobody is there who could answer"));
    }

    private static Asked isFalse(RoutingRule rule, String problem) {
        return new Asked(rule.id(), rule.name(), false, null, problem);
    }
}
