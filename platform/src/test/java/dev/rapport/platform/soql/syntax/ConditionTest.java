package dev.rapport.platform.soql.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions that stand alone, to be put into a query in brackets. */
class ConditionTest {
    @Test
    void isThatOfTheQueryItIsPutInto() {
        assertEquals(
                new Condition.Not(Condition.parse("Name = 'a' AND Age > 3")),
                Condition.parse("NOT (Name = 'a' AND Age > 3)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Name",
                "Name = 'a') OR (Name = 'b'",
                "Name = 'a' LIMIT 1",
                "Name = 'a' ORDER BY Name",
                "Name = 'a'; DELETE",
                "Name = 'a' AND Age = 1 OR Age = 2",
                "Name = 'a",
            })
    void nothingStandsBesideIt(String text) {
        ApiException refused = assertThrows(ApiException.class, () -> Condition.parse(text));
        assertEquals(ErrorCode.MALFORMED_QUERY, refused.code());
    }
}
