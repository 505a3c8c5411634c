package dev.rapport.feedback.hypothesis;

import static dev.rapport.feedback.hypothesis.HypothesisStatus.DRAFT;
import static dev.rapport.feedback.hypothesis.HypothesisStatus.INCONCLUSIVE;
import static dev.rapport.feedback.hypothesis.HypothesisStatus.REFUTED;
import static dev.rapport.feedback.hypothesis.HypothesisStatus.REGISTERED;
import static dev.rapport.feedback.hypothesis.HypothesisStatus.TESTING;
import static dev.rapport.feedback.hypothesis.HypothesisStatus.VALIDATED;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HypothesisStatusTest {
    private static final RecordId HYPOTHESIS = RecordId.of("a22", 7);
    private static final Map<HypothesisStatus, Set<HypothesisStatus>> LEGAL = Map.of(
            DRAFT, Set.of(REGISTERED),
            REGISTERED, Set.of(TESTING, INCONCLUSIVE),
            TESTING, Set.of(VALIDATED, REFUTED, INCONCLUSIVE),
            VALIDATED, Set.of(),
            REFUTED, Set.of(),
            INCONCLUSIVE, Set.of());

    @TestFactory
    Stream<DynamicTest> allowsTheLegalMovesAndNoOthers() {
        return Stream.of(HypothesisStatus.values())
                .flatMap(from -> Stream.of(HypothesisStatus.values())
                        .map(to -> DynamicTest.dynamicTest(from + " → " + to, () -> check(from, to))));
    }

    private static void check(HypothesisStatus from, HypothesisStatus to) {
        if (LEGAL.get(from).contains(to)) {
            assertDoesNotThrow(() -> from.requireMove(to, HYPOTHESIS));
        } else {
            ApiException refusal = assertThrows(ApiException.class, () -> from.requireMove(to, HYPOTHESIS));
            assertEquals(ErrorCode.ILLEGAL_TRANSITION, refusal.code());
        }
    }
}
