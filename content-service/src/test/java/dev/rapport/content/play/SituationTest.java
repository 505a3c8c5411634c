package dev.rapport.content.play;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.content.play.Situation.Fit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SituationTest {
    private static final Conditions OPEN = new Conditions(List.of(), List.of(), List.of(), List.of());
    private static final Conditions NARROW =
            new Conditions(List.of("SQL", "SQO"), List.of("CFO"), List.of("Banking"), List.of("Fleetly"));

    @Test
    void aPlayThatSaysNothingFitsEverybodyALittle() {
        Fit fit = new Fit(0, List.of("for every situation"));
        assertEquals(Optional.of(fit), new Situation("SQL", "CFO", null, null).fit(OPEN));
        assertEquals(Optional.of(fit), new Situation(null, null, null, null).fit(OPEN));
    }

    @Test
    void everythingThatIsKnownAddsToTheScoreWithoutCase() {
        assertEquals(
                8,
                new Situation("sqo", "cfo", "banking", "fleetly")
                        .fit(NARROW)
                        .orElseThrow()
                        .score());
        assertEquals(
                3,
                new Situation("SQL", null, null, null).fit(NARROW).orElseThrow().score());
    }

    @Test
    void whatIsNotKnownIsToBeFoundOut() {
        assertEquals(
                List.of(
                        "for the stage SQL",
                        "find out the competitor first: it is for Fleetly",
                        "find out the persona first: it is for CFO",
                        "find out the industry first: it is for Banking"),
                new Situation("SQL", null, null, null).fit(NARROW).orElseThrow().reasons());
    }

    @Test
    void oneContradictionIsEnough() {
        assertEquals(Optional.empty(), new Situation("MQL", "CFO", "Banking", "Fleetly").fit(NARROW));
        assertEquals(Optional.empty(), new Situation("SQL", "CTO", null, null).fit(NARROW));
        assertEquals(Optional.empty(), new Situation(null, null, null, "Another").fit(NARROW));
    }
}
