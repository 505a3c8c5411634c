package dev.rapport.platform.query;

import static dev.rapport.platform.query.Asking.DATA;
import static dev.rapport.platform.query.Asking.create;
import static dev.rapport.platform.query.Asking.us;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever comes through the door is answered or refused with a code; nothing is a fault of ours. Other queries each time;
 * {@code -Drapport.test.seed=} and the number that a failure tells ask the same ones again.
 */
@QuarkusTest
class QueryFuzzTest {
    private static final int QUERIES = 400;
    private static final long SEED = Long.getLong("rapport.test.seed", System.nanoTime());

    @BeforeEach
    void makeRecords() {
        String gadget = create("Gadget", Map.of("Name", "a"));
        String widget = create(
                "Widget",
                Map.of("Name", "a", "GadgetId", gadget, "Traits", "Quiet;Cheap", "Parts", 3, "BuiltOn", "2026-01-31"));
        create("Badge", Map.of("Text", "a", "OnId", widget));
    }

    @Test
    void survivesWhatFollowsTheGrammar() {
        RandomSoql soql = new RandomSoql(SEED);
        int answered = survives(soql::query);
        assertTrue(
                answered > QUERIES / 5,
                answered + " queries of seed " + SEED + " were answered: too few to tell anything");
    }

    @Test
    void survivesWhatAlmostFollowsTheGrammar() {
        survives(new RandomSoql(SEED + 1)::mutated);
    }

    /** Returns how many were answered rather than refused. */
    private static int survives(Supplier<String> queries) {
        int answered = 0;
        for (int i = 0; i < QUERIES; i++) {
            String soql = queries.get();
            Response response = us().queryParam("q", soql).get(DATA + "/query");
            if (response.statusCode() == 200) {
                answered++;
            } else {
                assertEquals(
                        400, response.statusCode(), () -> "seed " + SEED + ": " + soql + "\n" + response.asString());
            }
        }
        return answered;
    }
}
