package dev.rapport.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RelianceTest {
    private enum Colour {
        RED,
        GREEN
    }

    private record Size(int width) {}

    private record Painted(
            String name,
            @Nullable String note,
            @Nullable Colour colour,
            Instant at,
            BigDecimal price,
            List<Size> sizes) {}

    private final EventSchemas schemas = new EventSchemas();

    @Test
    void whatIsPromisedCanBeReadWholly() {
        assertEquals(List.of(), unmet(Painted.class));
    }

    @Test
    void aReaderMayTakeLessAndMindNullsThatNeverCome() {
        record Reader(@Nullable String name, List<Object> sizes) {}
        assertEquals(List.of(), unmet(Reader.class));
    }

    @Test
    void aReaderMayTakeATimeOrAnEnumerationAsText() {
        record Reader(String at, @Nullable String colour) {}
        assertEquals(List.of(), unmet(Reader.class));
    }

    @Test
    void aReaderCannotHaveWhatIsNotThere() {
        record Reader(String name, String size) {}
        assertEquals(List.of("size is not there"), unmet(Reader.class));
    }

    @Test
    void aReaderCannotRelyOnWhatMayBeNull() {
        record Reader(String note, String colour) {}
        assertEquals(List.of("note may be null", "colour may be null"), unmet(Reader.class));
    }

    @Test
    void aReaderCannotTakeAnotherType() {
        record Reader(int name, Instant at, String price) {}
        assertEquals(
                List.of(
                        "name has the type string instead of integer",
                        "name has the format any instead of int32",
                        "price has the type number instead of string"),
                unmet(Reader.class));
    }

    @Test
    void aReaderOfTextCannotMakeATimeOfIt() {
        record Reader(Instant name) {}
        assertEquals(List.of("name has the format any instead of date-time"), unmet(Reader.class));
    }

    @Test
    void differencesAreFoundInsideListsToo() {
        record Height(int height) {}
        record Reader(List<Height> sizes) {}
        assertEquals(List.of("sizes[].height is not there"), unmet(Reader.class));
    }

    @Test
    void enumerationsAreKnownAsSuch() {
        record Reader(@Nullable Colour colour, String name) {}
        assertEquals(List.of("colour"), new Reliance(schemas.of(Reader.class)).enumerations());
    }

    private List<String> unmet(Class<?> reader) {
        return new Reliance(schemas.of(reader)).unmetBy(schemas.of(Painted.class));
    }
}
