package dev.rapport.content.version;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
    private static final long SIZE = 100;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0,0,0",
        "bytes=0-99,0,99",
        "bytes=10-19,10,19",
        "bytes=90-,90,99",
        "bytes=90-500,90,99",
        "bytes=-1,99,99",
        "bytes=-100,0,99",
        "bytes=-500,0,99",
        "bytes=0-999999999999999999,0,99"
    })
    void selectsAPart(String header, long first, long last) {
        assertEquals(new Selection.Part(first, last), Selection.of(header, SIZE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void tellsARangeThatLiesOutside(String header) {
        assertEquals(new Selection.Outside(), Selection.of(header, SIZE));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "bytes=",
                "bytes=-",
                "bytes=a-b",
                "bytes=5-3",
                "bytes=0-1,5-6",
                "lines=0-1",
                "bytes=9999999999999999999999-"
            })
    void answersWithTheWholeWhatItDoesNotUnderstand(@Nullable String header) {
        assertEquals(new Selection.Whole(), Selection.of(header, SIZE));
    }
}
