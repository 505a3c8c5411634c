package dev.rapport.feedback.hypothesis;

import static dev.rapport.feedback.hypothesis.HypothesisStatus.INCONCLUSIVE;
import static dev.rapport.feedback.hypothesis.HypothesisStatus.REFUTED;
import static dev.rapport.feedback.hypothesis.HypothesisStatus.VALIDATED;
import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;
import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.FieldChanges.Change;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message's claim to reach a rate with its audience, or to do better than another, and what came of it. */
@Entity
@RecordType(prefix = "a22", labelPlural = "Hypotheses")
public class Hypothesis extends Basepoint {
    @RecordField(required = true, nameField = true)
    private String name;

    @RecordField(type = FieldType.TEXTAREA, length = 32_000)
    private @Nullable String statement;

    @RecordField(required = true, defaulted = true)
    @Enumerated(EnumType.STRING)
    private HypothesisStatus status;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant registeredAt;

    /** The hypothesis that this one tests again. */
    @RecordField(access = CREATE_ONLY, references = "Hypothesis", relationship = "RetestOf", children = "Retests")
    private @Nullable Long retestOfId;

    @RecordField(externalId = true)
    @Nullable
    String externalId;

    protected Hypothesis() {}

    /** Completes what a user has just written. */
    void draft() {
        if (status != null && status != HypothesisStatus.DRAFT) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Status: a hypothesis begins as DRAFT, not as " + status + ".",
                    "Status");
        }
        status = HypothesisStatus.DRAFT;
    }

    @Nullable
    RecordId retestOf() {
        return reference(retestOfId);
    }

    /** Takes back the status that an update has set directly and returns it, to be reached by a verb. */
    HypothesisStatus withdrawStatus(FieldChanges changes) {
        HypothesisStatus asked = status;
        if (changes.find("Status").map(Change::before).orElse(null) instanceof HypothesisStatus before) {
            status = before;
        }
        return asked;
    }

    /**
     * Freezes the plan.
     *
     * @param alpha error probability of all looks and comparisons together
     */
    void register(Arms arms, double alpha, Instant at) {
        status.requireMove(HypothesisStatus.REGISTERED, id());
        freeze(dayOf(at), alpha, arms);
        status = HypothesisStatus.REGISTERED;
        registeredAt = at;
    }

    /** Refuses what registration has frozen. */
    void requireDraft(String what, String... fields) {
        if (status != HypothesisStatus.DRAFT) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Hypothesis " + id() + " is " + status + ": " + what
                            + " frozen by registration. Test a changed plan with a new hypothesis.",
                    fields);
        }
    }

    /** Refuses to begin again what has not ended. */
    void requireEnded() {
        if (!status.legalNext().isEmpty()) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Hypothesis " + id() + " is " + status + ": it is tested again once it is " + VALIDATED + ", "
                            + REFUTED + " or " + INCONCLUSIVE + ".",
                    "RetestOfId");
        }
    }

    /**
     * Counts trials and the successes among them.
     *
     * @param happened when they were observed; later reports of what happened in time still count
     */
    void observe(Tally more, Instant happened, Instant now) {
        status.requireUnderTest(id(), "observations");
        if (happened.isAfter(now)) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    "ObservedAt: something was observed, or not yet.",
                    "ObservedAt");
        }
        if (registeredAt != null && happened.isBefore(registeredAt)) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Hypothesis " + id() + " is observed since it was registered at " + registeredAt
                            + "; what was known before cannot test it.",
                    "ObservedAt");
        }
        if (isPastHorizon(dayOf(happened))) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Hypothesis " + id() + " was observed until " + horizon()
                            + "; what comes later does not count. Ask for its verdict.");
        }
        count(more);
        status = HypothesisStatus.TESTING;
    }

    /** Uses one of the planned looks; beyond the horizon the last of them, whether the sample is complete or not. */
    Look look(Arms arms, double usualAlpha, Instant at) {
        status.requireUnderTest(id(), "verdict");
        boolean late = isPastHorizon(dayOf(at));
        if (!late) {
            requireSample(arms);
            requireNews();
        }
        List<Measured> seen = missing(arms) > 0 ? List.of() : measure(arms, usualAlpha);
        Measured deciding = Look.deciding(seen);
        see(deciding, at);
        HypothesisStatus verdict = Look.verdict(seen, late || looksTaken() == plannedLooks());
        if (verdict != status) {
            status.requireMove(verdict, id());
            status = verdict;
        }
        return new Look(rows(seen, looksTaken(), at), deciding == null ? Optional.empty() : settled(deciding, at));
    }

    /** What can be seen now, by somebody who could not wait; it is noted, and decides nothing. */
    Look peek(Arms arms, double usualAlpha, Instant at) {
        status.requireUnderTest(id(), "look");
        return new Look(rows(measure(arms, usualAlpha), null, at), Optional.empty());
    }

    /** True if its time is over and nobody has asked for the verdict. */
    boolean isOverdue(Instant now) {
        return status.isUnderTest() && isPastHorizon(dayOf(now));
    }

    /** Trials still missing before a verdict may be asked for. */
    int missing(Arms arms) {
        return method().isComparison()
                ? arms.missing(minimumSample())
                : Math.max(0, minimumSample() - tally().trials());
    }

    HypothesisStatus status() {
        return status;
    }

    /** The same claim with the same plan, to be tested as a new one. */
    ObjectNode again() {
        return planAgain().put("Name", name).put("Statement", statement).put("RetestOfId", id().toString());
    }

    HypothesisView view(Arms arms) {
        boolean planned = status != HypothesisStatus.DRAFT;
        return new HypothesisView(
                id(),
                name,
                statement,
                metric(),
                status,
                tally().successes(),
                tally().trials(),
                planned ? missing(arms) : null,
                looksTaken(),
                planned ? plannedLooks() : null,
                planned ? threshold() : null,
                planned ? horizon() : null,
                lastLook(),
                planned ? method() : null,
                retestOf(),
                arms.views());
    }

    private void requireSample(Arms arms) {
        int missing = missing(arms);
        if (missing > 0) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Hypothesis " + id() + " has " + tally().trials() + " trials, and its plan asks for "
                            + minimumSample() + (method().isComparison() ? " of each arm" : "")
                            + " before a verdict: " + missing + " are missing.");
        }
    }

    /** Two who ask at the same moment use one look: the second has nothing to see. */
    private void requireNews() {
        if (looksTaken() > 0 && hasSeenAll()) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Hypothesis " + id() + " has seen nothing new since its last look, which was number " + looksTaken()
                            + " of " + plannedLooks() + ".");
        }
    }

    private List<Measured> measure(Arms arms, double usualAlpha) {
        Yardstick yardstick = yardstick(arms, usualAlpha);
        if (method().isComparison()) {
            return arms.measure(yardstick);
        }
        return tally().trials() == 0
                ? List.of()
                : List.of(yardstick.rate(tally()).of(arms.findOnly().orElse(null)));
    }

    private List<HypothesisLook> rows(List<Measured> seen, @Nullable Integer number, Instant at) {
        return seen.isEmpty()
                ? List.of(new HypothesisLook(id(), number, at, status))
                : seen.stream()
                        .map(each -> new HypothesisLook(id(), number, at, status).at(each))
                        .toList();
    }

    private Optional<DomainEvent> settled(Measured numbers, Instant at) {
        Verdict verdict = new Verdict(tally().trials(), threshold(), method(), looksTaken(), at);
        return switch (status) {
            case VALIDATED -> Optional.of(HypothesisValidated.of(id(), numbers, verdict));
            case REFUTED -> Optional.of(HypothesisRefuted.of(id(), numbers, verdict));
            case DRAFT, REGISTERED, TESTING, INCONCLUSIVE -> Optional.empty();
        };
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
