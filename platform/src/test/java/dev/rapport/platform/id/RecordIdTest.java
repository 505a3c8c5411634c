package dev.rapport.platform.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordIdTest {
    @Test
    void writesPrefixInstanceNumberAndSuffix() {
        assertEquals("00Q000000000001EAA", RecordId.of("00Q", 1).toString());
    }

    @Property
    void parsingWhatWasWrittenGivesTheSameId(@ForAll @LongRange(min = 0, max = (1L << 45) - 1) long number) {
        RecordId id = RecordId.of("a0X", number);
        assertEquals(id, RecordId.parse(id.toString()));
        assertEquals(id, RecordId.parse(id.toString().substring(0, 15)));
        assertEquals("a0X", id.prefix());
        assertEquals(number, id.number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00Q", "00Q00000000000!", "00Q000000000001ZZZ", "00Q0000000000011", "00Qä00000000001"})
    void refusesWhatIsNoId(String text) {
        ApiException refusal = assertThrows(ApiException.class, () -> RecordId.parse(text));
        assertEquals(ErrorCode.MALFORMED_ID, refusal.code());
    }

    @Test
    void refusesAnIdOfAnotherInstallationAsUnknown() {
        ApiException refusal = assertThrows(ApiException.class, () -> RecordId.parse("00Q5g000001abcD"));
        assertEquals(ErrorCode.NOT_FOUND, refusal.code());
    }
}
