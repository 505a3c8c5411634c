package dev.rapport.platform.soql.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.soql.Books;
import dev.rapport.platform.soql.analysis.Analysis;
import dev.rapport.platform.soql.analysis.Plan;
import dev.rapport.platform.soql.syntax.Query;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.WithNull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTokensTest {
    private final CursorTokens tokens = new CursorTokens(key(1));
    private final Cursor cursor =
            new Cursor("SELECT Id FROM Book", RowScope.LIVE, Instant.EPOCH, 200, 5_000, 9_000, List.of("17"));

    @Property(tries = 200)
    void readingWhatWasWrittenGivesTheSameCursor(@ForAll List<@WithNull String> keys, @ForAll RowScope scope) {
        // A lone surrogate is no text: neither a parsed query nor a row can hold one.
        List<String> texts = keys.stream()
                .map(key -> key == null ? null : key.replaceAll("\\p{Cs}", ""))
                .toList();
        Cursor any = new Cursor(
                "SELECT Id FROM Book WHERE Title = 'Ä€😀'", scope, Instant.EPOCH, 2_000, 17, 1L << 40, texts);
        assertEquals(any, tokens.read(tokens.write(any)));
    }

    @Test
    void usesOnlyCharactersThatNeedNoEscapingInAPath() {
        assertTrue(tokens.write(cursor).matches("[A-Za-z0-9_-]+"));
    }

    @Test
    void refusesATokenWithAnyCharacterChanged() {
        String token = tokens.write(cursor);
        for (int i = 0; i < token.length() - 1; i++) {
            String altered = token.substring(0, i) + (token.charAt(i) == 'A' ? 'B' : 'A') + token.substring(i + 1);
            assertRefused(tokens, altered);
        }
    }

    @Test
    void refusesATokenSignedWithAnotherKey() {
        assertRefused(new CursorTokens(key(2)), tokens.write(cursor));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "../../etc", "01gD0000002HU6KIAW-2000", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void refusesWhatIsNoToken(String text) {
        assertRefused(tokens, text);
    }

    @Test
    void refusesAKeyThatIsTooShortToSignWith() {
        assertThrows(IllegalArgumentException.class, () -> new CursorTokens(new byte[16]));
    }

    @Test
    void takesThePageSizeAsAWishWithinItsBounds() {
        assertEquals(
                List.of(200, 200, 777, 2_000, 2_000),
                List.of(pageSize(-1), pageSize(200), pageSize(777), pageSize(2_000), pageSize(99_999)));
    }

    private static int pageSize(int wish) {
        String soql = "SELECT Id FROM Book";
        Plan plan = Analysis.analyse(Query.parse(soql), Books.SCHEMA, Books.VIEWPOINT);
        return Cursor.start(soql, (Plan.Rows) plan, RowScope.LIVE, Instant.EPOCH, wish)
                .pageSize();
    }

    private static void assertRefused(CursorTokens tokens, String token) {
        ApiException refusal = assertThrows(ApiException.class, () -> tokens.read(token));
        assertEquals(ErrorCode.INVALID_QUERY_LOCATOR, refusal.code());
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
