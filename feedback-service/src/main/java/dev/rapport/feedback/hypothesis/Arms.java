package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The arms of one hypothesis; none where its audience is not divided. */
record Arms(List<HypothesisArm> all) {
    /** More could not be told apart by any audience. */
    private static final int MOST = 50;

    /** The method that fits them where the plan names none. */
    Method usualMethod() {
        return all.size() < 2 ? Method.WILSON : Method.NEWCOMBE;
    }

    /** What keeps these arms from being judged by this method. */
    List<ApiError> faults(Method method) {
        List<ApiError> faults = new ArrayList<>();
        if (!method.isComparison() && all.size() > 1) {
            faults.add(fault(method + " judges one arm alone, and there are " + all.size() + "."));
        }
        if (method.isComparison() && all.size() < 2) {
            faults.add(fault(method + " compares arms: give the hypothesis a control and at least one variant, not "
                    + all.size() + "."));
        }
        long controls = all.stream().filter(HypothesisArm::isControl).count();
        if (method.isComparison() && all.size() > 1 && controls != 1) {
            faults.add(fault("Exactly one arm has to be the control (IsControl), not " + controls + "."));
        }
        if (all.size() > MOST) {
            faults.add(fault("A hypothesis has at most " + MOST + " arms, not " + all.size() + "."));
        }
        return faults;
    }

    /** How many intervals are computed at a look. */
    int comparisons() {
        return Math.max(1, all.size() - 1);
    }

    /** Trials that are missing until each arm has so many. */
    int missing(int minimum) {
        long missing = all.stream()
                .mapToLong(arm -> Math.max(0, minimum - arm.tally().trials()))
                .sum();
        return (int) Math.min(missing, Integer.MAX_VALUE);
    }

    /** Each variant against the control; nothing while one of them has no trial. */
    List<Measured> measure(Yardstick yardstick) {
        if (all.stream().anyMatch(arm -> arm.tally().trials() == 0)) {
            return List.of();
        }
        Tally control = all.stream()
                .filter(HypothesisArm::isControl)
                .findFirst()
                .orElseThrow()
                .tally();
        return all.stream()
                .filter(arm -> !arm.isControl())
                .map(arm -> yardstick.difference(arm.tally(), control).of(arm.id()))
                .toList();
    }

    Optional<RecordId> findOnly() {
        return all.size() == 1 ? Optional.of(all.getFirst().id()) : Optional.empty();
    }

    /** The arm that an observation is about which names none: the only one; empty where there are none. */
    Optional<HypothesisArm> findUnnamed() {
        if (all.size() > 1) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    "Required fields are missing: [ArmId]; the hypothesis has " + all.size() + " arms.",
                    "ArmId");
        }
        return all.stream().findFirst();
    }

    List<HypothesisView.Arm> views() {
        return all.stream().map(HypothesisArm::view).toList();
    }

    private static ApiError fault(String message) {
        return new ApiError(message, ErrorCode.FIELD_INTEGRITY_EXCEPTION, List.of("Method"));
    }
}
