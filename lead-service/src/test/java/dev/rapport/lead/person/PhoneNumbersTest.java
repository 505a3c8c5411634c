package dev.rapport.lead.person;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two texts are the same number. */
class PhoneNumbersTest {
    private final PhoneNumbers phones = new PhoneNumbers(() -> "us");

    @ParameterizedTest
    @CsvSource({
        "+14155552671, , (415) 555-2671",
        "+14155552671, , 415.555.2671",
        "+14155552671, , 1-415-555-2671",
        "+14155552671, Germany, +1 415 555 2671",
        "+14155552671, Nowhere, 4155552671",
        "+442079460018, United Kingdom, 020 7946 0018",
        "+442079460018, gb, 020 7946 0018",
        "+442079460018, ' GB ', +44 (0)20 7946 0018",
        "+493012345678, Germany, 030 12345678",
        "+14155552671;ext=12, , (415) 555-2671 x12",
    })
    void areTheSameHoweverTheyAreWritten(String same, String country, String text) {
        assertEquals(same, phones.normalized(country, text));
    }

    @ParameterizedTest
    @CsvSource({"1", "555-2671", "call me", "+999 12345678", "000000000000", "''"})
    void areNoneWhereNobodyCouldBeCalled(String text) {
        assertNull(phones.normalized(null, text));
    }

    @Test
    void theFirstThatIsOneCounts() {
        assertEquals("+14155552671", phones.normalized(null, null, "nonsense", "(415) 555-2671", "(415) 555-2672"));
        assertNull(phones.normalized(null, null, null));
    }

    @Property
    void anyTextIsAnswered(
            @ForAll @StringLength(max = 40) String text, @ForAll @StringLength(max = 80) String country) {
        assertDoesNotThrow(() -> phones.normalized(country, text));
    }

    @Test
    void refusesToStartInACountryThatThereIsNot() {
        assertThrows(IllegalStateException.class, () -> new PhoneNumbers(() -> "XX"));
    }
}
