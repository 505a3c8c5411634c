package dev.rapport.content.lift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LiftTest {
    private static final double EXACT = 1e-12;

    @Test
    void isSuppressedBelowThirtyPairs() {
        Lift few = Lift.of(new Tally(29, 29, 0, 1, 2));
        assertTrue(few.suppressed());
        assertNull(few.value());
        assertNull(few.numerator());
        assertNull(few.interval());
        assertNull(few.exposedAdvanced());
        assertEquals(29, few.denominator());
        assertFalse(few.isProven());
        Lift enough = Lift.of(new Tally(30, 30, 0, 1, 2));
        assertFalse(enough.suppressed());
        assertEquals(1, enough.value(), EXACT);
        assertTrue(enough.isProven());
    }

    @Test
    void hasNoValueWhereThereIsNobody() {
        assertNull(Lift.of(Tally.NONE).value());
        assertEquals(0, Lift.of(Tally.NONE).denominator());
    }

    @Test
    void isAnAssociationWithAnInterval() {
        Lift lift = Lift.of(new Tally(80, 56, 48, 0, 0));
        assertEquals("ASSOCIATION", lift.nature());
        assertEquals(0.1, lift.value(), EXACT);
        assertEquals(8, lift.numerator());
        assertNotNull(lift.interval());
        assertEquals("newcombe", lift.interval().method());
        assertTrue(lift.interval().lower() < 0 && lift.interval().upper() > 0.1);
        assertFalse(lift.isProven());
    }
}
