package dev.rapport.platform.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.search.Sosl.FieldGroup;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoslTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            find {ada}                                        | FIND {ada} IN ALL FIELDS LIMIT 2000
            FIND {a\\} b} IN Name FIELDS                      | FIND {a\\} b} IN NAME FIELDS LIMIT 2000
            FIND {x1} RETURNING Lead, Account(Name)           | FIND {x1} IN ALL FIELDS RETURNING Lead(Id), Account(Name) LIMIT 2000
            FIND{x1}RETURNING Lead(Id,Name WHERE Name=')' LIMIT 5) LIMIT 3 | FIND {x1} IN ALL FIELDS RETURNING Lead(Id,Name WHERE Name=')' LIMIT 5) LIMIT 3
            FIND {x1} WITH HIGHLIGHT WITH SNIPPET(target_length=120) LIMIT 3 | FIND {x1} IN ALL FIELDS LIMIT 3
            FIND {x1} RETURNING Lead with spell_correction = false WITH METADATA = 'LABELS' | FIND {x1} IN ALL FIELDS RETURNING Lead(Id) LIMIT 2000
            FIND {x1} WITH USER_MODE                          | FIND {x1} IN ALL FIELDS LIMIT 2000
            FIND {x1} LIMIT 999999 UPDATE TRACKING, VIEWSTAT  | FIND {x1} IN ALL FIELDS LIMIT 2000
            """)
    void isReadAndWritten(String text, String written) {
        Sosl search = Sosl.parse(text);
        assertEquals(written, search.toString());
        assertEquals(search, Sosl.parse(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SELECT Id FROM Lead",
                "FIND ada",
                "FIND {ada",
                "FIND {ada\\",
                "FIND {ada} IN ALL",
                "FIND {ada} IN SOME FIELDS",
                "FIND {ada} RETURNING",
                "FIND {ada} RETURNING Lead(Id",
                "FIND {ada} RETURNING Lead(Id WHERE Name = '(')x'",
                "FIND {ada} RETURNING Lead(Id),",
                "FIND {ada} LIMIT many",
                "FIND {ada} WITH NETWORK = 'x'",
                "FIND {ada} WITH DIVISION = 'x'",
                "FIND {ada} WITH PricebookId = '01s'",
                "FIND {ada} WITH DATA CATEGORY Geography__c AT Europe__c",
                "FIND {ada} WITH",
                "FIND {ada} WITH METADATA = 'LABELS",
                "FIND {ada} WITH SNIPPET(target_length=120",
                "FIND {ada} 'x'"
            })
    void isRefusedWhereItIsNone(String text) {
        assertMalformed(() -> Sosl.parse(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            Ada                     ~ ('Ada':A)                       ~ ada         ~ 'Ada':
            Ada Love*               ~ ('Ada':A & 'Love':*A)           ~ ada love    ~ 'Ada': | 'Love':*
            "Ada Lovelace"          ~ ('Ada Lovelace':A)              ~ ada lovelace ~ 'Ada Lovelace':
            Ada OR Bob AND Carl     ~ ('Ada':A | 'Bob':A & 'Carl':A)  ~ ada bob carl ~ 'Ada': | 'Bob': | 'Carl':
            Ada AND NOT (Bob or Al) ~ ('Ada':A & !('Bob':A | 'Al':A)) ~ ada bob al  ~ 'Ada': | 'Bob': | 'Al':
            O'Hara\\?               ~ ('O''Hara?':A)                  ~ o'hara?     ~ 'O''Hara?':
            """)
    void findsWordsPhrasesAndTheirCombinations(String text, String query, String words, String anyWord) {
        assertEquals(new Finding(query, words, anyWord), Finding.parse(text, FieldGroup.NAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "*", "\"\"", "(", "ada)", "(ada", "ada AND", "OR ada (", "\"ada", "ada\\"})
    void refusesToFindWhatHasNoMeaning(String text) {
        assertMalformed(() -> Finding.parse(text, FieldGroup.ALL));
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll @StringLength(max = 60) String text) {
        try {
            assertTrue(Finding.parse(Sosl.parse("FIND {" + text + "}").find(), FieldGroup.ALL)
                    .query()
                    .startsWith("("));
        } catch (ApiException refusal) {
            assertEquals(ErrorCode.MALFORMED_SEARCH, refusal.errors().getFirst().errorCode());
        }
    }

    private static void assertMalformed(Executable reading) {
        ApiException refusal = assertThrows(ApiException.class, reading);
        assertEquals(ErrorCode.MALFORMED_SEARCH, refusal.errors().getFirst().errorCode());
    }
}
