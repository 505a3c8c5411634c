package dev.rapport.content.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.id.RecordId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class PositionLawsTest {
    @Property
    void isReadAsItWasWritten(
            @ForAll Matching matching, @ForAll float rank, @ForAll @LongRange(min = 1, max = 1L << 40) long number) {
        Position position = new Position(matching, matching == Matching.ALL ? null : rank, RecordId.of("a10", number));
        assertEquals(position, Position.parse(position.token()));
    }

    @Property
    void refusesWhatItIsNot(@ForAll String text) {
        assertThrows(ApiException.class, () -> Position.parse(text));
    }
}
