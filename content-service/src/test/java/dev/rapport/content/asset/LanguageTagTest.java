package dev.rapport.content.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rapport.platform.error.ApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {
    @ParameterizedTest
    @CsvSource({"en,en", "DE,de", "de-at,de-AT", "pt-br,pt-BR", "zh-hant-tw,zh-Hant-TW", "es-419,es-419", "gsw,gsw"})
    void isWrittenInOneWay(String given, String written) {
        assertEquals(written, LanguageTag.canonical(given));
    }

    @Test
    void mayBeAbsent() {
        assertNull(LanguageTag.canonical(null));
        assertNull(LanguageTag.canonical(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"english", "xx", "de_AT", "de-", "en-XX", "e", "deutsch", "en US", "x-mine", "<b>", "und", "qqq"
            })
    void namesALanguage(String tag) {
        ApiException refusal = assertThrows(ApiException.class, () -> LanguageTag.canonical(tag));
        assertEquals("Language", refusal.errors().getFirst().fields().getFirst());
    }
}
