package dev.rapport.platform.soql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.soql.analysis.Analysis;
import dev.rapport.platform.soql.analysis.Plan;
import dev.rapport.platform.soql.sql.Cursor;
import dev.rapport.platform.soql.sql.GroupWriter;
import dev.rapport.platform.soql.sql.RowScope;
import dev.rapport.platform.soql.sql.SqlWriter;
import dev.rapport.platform.soql.syntax.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked is answered or refused, and soon: nothing else is thrown. */
class SoqlFuzzTest {
    private static final String START = "SELECT Id FROM Book WHERE ";

    @Property
    void survivesAnyText(@ForAll String text) {
        answerOrRefuse(text);
        answerOrRefuse(START + text);
        answerOrRefuse(START + "Title = '" + text);
    }

    @Property(tries = 3_000)
    void survivesAnyWordsInAnyOrder(@ForAll("words") List<String> words) {
        answerOrRefuse(String.join(" ", words));
        answerOrRefuse(START + "Pages = 1 AND " + String.join(" ", words));
    }

    static Stream<String> hugeQueries() {
        return Stream.of(
                START + "(".repeat(90_000),
                START + "NOT ".repeat(20_000) + "Pages = 1",
                START + "Pages = 1" + " OR Pages = 1".repeat(7_000),
                START + "Pages IN (1" + ",1".repeat(49_000) + ")",
                START + "Title = '" + "x".repeat(99_000) + "'",
                START + "Title LIKE '" + "\\%".repeat(49_000) + "'",
                START + "Pages = " + "9".repeat(99_000),
                "SELECT " + "I".repeat(99_000) + " FROM Book",
                "SELECT Id" + ".Id".repeat(33_000) + " FROM Book",
                "SELECT " + "FORMAT(".repeat(14_000),
                "SELECT " + "(SELECT ".repeat(12_000),
                "SELECT Id" + ",(SELECT Id FROM Sequels)".repeat(3_900) + " FROM Book",
                START + "ShelfId IN (SELECT ShelfId FROM Book WHERE ".repeat(2_300),
                "SELECT MIN(Pages)" + ",MIN(Pages)".repeat(9_000) + " FROM Book",
                "SELECT Title FROM Book GROUP BY Title" + ",Title".repeat(16_000),
                "SELECT Id" + ",Id".repeat(33_000) + " FROM Book",
                "SELECT Id FROM Book ORDER BY Id" + ",Id".repeat(33_000),
                "\n".repeat(99_000),
                "SELECT Id FROM Book" + " ".repeat(80_000));
    }

    @ParameterizedTest(name = "query {index}")
    @MethodSource("hugeQueries")
    void endsSoonWhateverTheSize(String soql) {
        assertTimeout(Duration.ofSeconds(5), () -> answerOrRefuse(soql));
    }

    @Test
    void refusesAQueryThatIsTooLong() {
        ApiException refusal = assertThrows(ApiException.class, () -> Query.parse("x".repeat(100_001)));
        assertEquals(ErrorCode.LIMIT_EXCEEDED, refusal.code());
    }

    @Test
    void refusesAQueryThatIsNestedTooDeeply() {
        String open = "(".repeat(101);
        ApiException refusal = assertThrows(
                ApiException.class, () -> Query.parse(START + open + "Pages = 1" + open.replace('(', ')')));
        assertEquals(ErrorCode.LIMIT_EXCEEDED, refusal.code());
    }

    @Test
    void acceptsAQueryThatIsJustNotNestedTooDeeply() {
        String open = "(".repeat(100);
        answer(START + open + "Pages = 1" + open.replace('(', ')'));
    }

    @Provide
    Arbitrary<List<String>> words() {
        String words =
                "SELECT Id Title Pages FROM Book WHERE = != <> < <= LIKE IN NOT AND OR ( ) , . : null true 1 -2.5"
                        + " 'a' '\\' 2026-01-31 2026-01-31T00:00:00Z ORDER BY ASC DESC NULLS FIRST LIMIT OFFSET COUNT() TODAY"
                        + " LAST_N_DAYS :30 INCLUDES EXCLUDES GROUP ROLLUP CUBE HAVING COUNT SUM MIN ( ) DAY_ONLY CreatedDate"
                        + " FORMAT TYPEOF WHEN THEN ELSE END On Shelf . Name Label USING SCOPE mine FOR VIEW ALL ROWS";
        return Arbitraries.of(words.split(" ")).list().ofMaxSize(25);
    }

    private static void answerOrRefuse(String soql) {
        try {
            answer(soql);
        } catch (ApiException refusal) {
            assertEquals(1, refusal.errors().size());
        }
    }

    private static void answer(String soql) {
        Query query = Query.parse(soql);
        assertEquals(query, Query.parse(query.print()));
        switch (Analysis.analyse(query, Books.SCHEMA, Books.VIEWPOINT)) {
            case Plan.Groups groups -> GroupWriter.groups(groups, 1, RowScope.LIVE);
            case Plan.Count count -> SqlWriter.count(count, 1, RowScope.LIVE);
            case Plan.Rows rows ->
                SqlWriter.page(
                        rows, 1, Cursor.start(soql, rows, RowScope.LIVE, Instant.EPOCH, Cursor.DEFAULT_PAGE_SIZE));
        }
    }
}
