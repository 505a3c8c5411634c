package dev.rapport.content.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "deck.pdf,deck.pdf",
                "../../etc/passwd,passwd",
                "..\\..\\boot.ini,boot.ini",
                "C:\\decks\\Q4 deck.pptx,Q4 deck.pptx",
                ".htaccess,htaccess",
                "..,file",
                "'',file",
                "null,file",
                "a;b|c?.pdf,a_b_c_.pdf",
                "Überblick 日本.pdf,Überblick 日本.pdf"
            })
    void keepsWhatIsHarmless(@Nullable String given, String kept) {
        assertEquals(kept, FileName.of(given).text());
    }

    @Test
    void cannotBreakOutOfAHeader() {
        assertEquals(
                "a__Set-Cookie_ x.pdf", FileName.of("a\r\nSet-Cookie: x.pdf").text());
        assertEquals(
                "attachment; filename=\"_berblick.pdf\"; filename*=UTF-8''%C3%9Cberblick.pdf",
                FileName.of("Überblick.pdf").contentDisposition());
    }

    @Test
    void doesNotHideItsEndingBehindATurnOfWritingDirection() {
        assertEquals("invoice_fdp.exe", FileName.of("invoice\u202Efdp.exe").text());
    }

    @Test
    void keepsTheEndingOfANameThatIsTooLong() {
        String shortened = FileName.of("x".repeat(1000) + ".pdf").text();
        assertEquals(200, shortened.length());
        assertTrue(shortened.endsWith(".pdf"));
    }

    @Property
    void isHarmlessWhateverWasGiven(@ForAll String given) {
        FileName name = FileName.of(given);
        assertFalse(name.text().isBlank());
        assertTrue(name.text().chars().noneMatch(c -> c < 0x20 || c == '/' || c == '\\' || c == '"'));
        assertTrue(name.contentDisposition().chars().allMatch(c -> c >= 0x20 && c < 0x7F));
    }
}
