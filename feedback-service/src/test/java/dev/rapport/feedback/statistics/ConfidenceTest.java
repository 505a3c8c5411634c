package dev.rapport.feedback.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceTest {
    /** The inverse error function with 50 digits. */
    @ParameterizedTest
    @CsvSource({
        "0.05, 1.9599639845400542355",
        "0.025, 2.2414027276049453751",
        "0.01, 2.5758293035489007610",
        "0.005, 2.8070337683438041172",
        "0.001, 3.2905267314918947932"
    })
    void knowsItsQuantile(double alpha, double z) {
        assertEquals(z, new Confidence(alpha).z(), 1e-9);
        assertEquals(1 - alpha, new Confidence(alpha).level());
    }

    @Test
    void isSharedByLooksAndComparisons() {
        assertEquals(0.005, new Confidence(0.05).sharedBy(2).sharedBy(5).alpha(), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.05, Double.NaN})
    void refusesAnErrorProbabilityThatIsNone(double alpha) {
        assertThrows(IllegalArgumentException.class, () -> new Confidence(alpha));
    }
}
