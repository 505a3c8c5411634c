package dev.rapport.platform.soql.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralTest {
    private static final Position ANYWHERE = new Position("", 0);

    @Test
    void resolvesEveryEscape() {
        assertEquals("\n\r\t\b\f\"'\\_%", new Literal.Text("\\n\\r\\t\\b\\f\\\"\\'\\\\\\_\\%", ANYWHERE).value());
    }

    @Test
    void keepsEscapedWildcardsEscapedInAPattern() {
        assertEquals("50\\%_o\\\\'%", new Literal.Text("50\\%_o\\\\\\'%", ANYWHERE).pattern());
    }

    /** The last one is what {@code +01:00} becomes where a URL is decoded as a form. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31T13:00:00Z",
                "2026-01-31T13:00:00.000Z",
                "2026-01-31T14:00:00+01:00",
                "2026-01-31T14:00:00.000+0100",
                "2026-01-31T08:30:00-04:30",
                "2026-01-31T14:00:00 01:00"
            })
    void readsTheSameMomentInEveryForm(String text) {
        Query query = Query.parse("SELECT Id FROM Lead WHERE CreatedDate > " + text);
        Condition.Comparison comparison = (Condition.Comparison) query.where();
        assertEquals(new Literal.DateTime(Instant.parse("2026-01-31T13:00:00Z"), ANYWHERE), comparison.value());
    }
}
