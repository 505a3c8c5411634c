package dev.rapport.platform.soql.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.rapport.platform.soql.Books;
import dev.rapport.platform.soql.analysis.Analysis;
import dev.rapport.platform.soql.analysis.Plan;
import dev.rapport.platform.soql.syntax.Query;
import dev.rapport.testkit.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The statements mean in PostgreSQL what SOQL means. 120 books with many ties and nulls, and ten of another library. */
class SqlOnPostgresTest {
    private static final long ORGANISATION = 7;
    private static final int PAGE_SIZE = 7;
    private static final String ROWS = """
            CREATE COLLATION without_case (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
            CREATE TABLE book (id bigint, org_id bigint, is_deleted boolean NOT NULL,
                title text COLLATE without_case NOT NULL, genre text COLLATE without_case,
                pages integer, price numeric, in_print boolean NOT NULL, published_on date,
                created_date timestamptz NOT NULL, owner_id bigint);
            INSERT INTO book
            SELECT n, CASE WHEN n <= 120 THEN 7 ELSE 8 END, n % 20 = 0,
                (ARRAY['Emma', 'emma', '50% off', 'Ulysses'])[1 + n % 4],
                (ARRAY['Novel', 'novel', 'Essay', NULL])[1 + n / 4 % 4],
                NULLIF(n % 5, 0) * 100,
                NULLIF(n % 7, 3) / 3.0,
                n % 2 = 0,
                NULLIF(date '2026-01-01' + n % 6, '2026-01-04'),
                timestamptz '2026-01-01 00:00:00.000001Z' + (n % 9) * interval '1 microsecond',
                NULLIF(n % 4, 2)
            FROM generate_series(1, 130) AS n;""";

    private static Connection connection;

    private final CursorTokens tokens = new CursorTokens(new byte[32]);

    @BeforeAll
    static void start() throws SQLException {
        Postgres.Database database = Postgres.database("soql");
        connection = DriverManager.getConnection(database.url(), database.owner(), database.owner());
        try (var statement = connection.createStatement()) {
            statement.execute(ROWS);
        }
    }

    @AfterAll
    static void stop() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ORDER BY Id DESC",
                "ORDER BY Title",
                "ORDER BY Title DESC, CreatedDate DESC",
                "ORDER BY Genre",
                "ORDER BY Genre DESC NULLS LAST",
                "ORDER BY Genre NULLS LAST, Pages DESC",
                "ORDER BY Pages DESC NULLS LAST, Price ASC NULLS FIRST, PublishedOn DESC NULLS FIRST",
                "ORDER BY InPrint DESC, OwnerId, PublishedOn NULLS LAST",
                "ORDER BY CreatedDate, Genre NULLS LAST, Title DESC",
                "WHERE Genre = null ORDER BY Genre NULLS LAST, Price NULLS LAST",
                "WHERE Pages > 100 OR Price = null ORDER BY Price DESC, Pages",
                "ORDER BY Genre LIMIT 20",
                "ORDER BY Genre LIMIT 21 OFFSET 10",
                "ORDER BY Pages OFFSET 100"
            })
    void pagesThroughEveryRecordExactlyOnceAndInOrder(String clauses) throws SQLException {
        String soql = "SELECT Title, CreatedDate FROM Book " + clauses;
        List<Long> atOnce = ids(soql, Integer.MAX_VALUE - 1);
        assertFalse(atOnce.isEmpty());
        assertEquals(atOnce.size(), atOnce.stream().distinct().count());
        assertEquals(atOnce, ids(soql, PAGE_SIZE));
        assertEquals(atOnce.size(), count(soql));
    }

    /** Also one whose field is null, which SQL by itself would lose on both sides. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Genre = null | Genre != null",
                "Genre = 'NOVEL' | Genre != 'novel'",
                "Genre IN ('novel') | Genre NOT IN ('novel')",
                "Genre IN ('essay', null) | Genre NOT IN ('essay', null)",
                "Genre LIKE '%o%' | NOT Genre LIKE '%o%'",
                "Genre = 'novel' AND Pages > 200 | NOT (Genre = 'novel' AND Pages > 200)",
                "NOT (Genre = 'novel' OR Pages > 200) | Genre = 'novel' OR Pages > 200",
                "OwnerId = '0055g000001abcD' | OwnerId != '0055g000001abcD'"
            })
    void everyRecordIsOnOneSideOfACondition(String condition, String negation) throws SQLException {
        long holds = count("SELECT COUNT() FROM Book WHERE " + condition);
        long doesNot = count("SELECT COUNT() FROM Book WHERE " + negation);
        assertEquals(count("SELECT COUNT() FROM Book"), holds + doesNot);
    }

    @Test
    void comparesTextsWithoutRegardToCase() throws SQLException {
        assertEquals(
                count("SELECT COUNT() FROM Book WHERE Title IN ('EMMA')"),
                count("SELECT COUNT() FROM Book WHERE Title LIKE 'eMM_'"));
    }

    @Test
    void readsAnEscapedWildcardAsACharacter() throws SQLException {
        assertEquals(30, count("SELECT COUNT() FROM Book WHERE Title LIKE '50\\% %'"));
        assertEquals(0, count("SELECT COUNT() FROM Book WHERE Title LIKE 'Emm\\_'"));
    }

    @Test
    void seesNeitherDeletedRecordsNorThoseOfOthers() throws SQLException {
        assertEquals(114, count("SELECT COUNT() FROM Book"));
    }

    @Test
    void seesDeletedRecordsWhereAskedTo() throws SQLException {
        Plan plan = Analysis.analyse(Query.parse("SELECT COUNT() FROM Book"), Books.SCHEMA, Books.VIEWPOINT);
        assertEquals(120, number(SqlWriter.count(plan, ORGANISATION, RowScope.WITH_DELETED)));
    }

    private long count(String soql) throws SQLException {
        Plan plan = Analysis.analyse(Query.parse(soql), Books.SCHEMA, Books.VIEWPOINT);
        return number(SqlWriter.count(plan, ORGANISATION, RowScope.LIVE));
    }

    private static long number(SqlStatement statement) throws SQLException {
        try (PreparedStatement prepared = prepare(statement);
                ResultSet result = prepared.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Reads as a client does: from page to page by nothing but the token. */
    private List<Long> ids(String soql, int pageSize) throws SQLException {
        List<Long> ids = new ArrayList<>();
        int limit = ((Plan.Rows) Analysis.analyse(Query.parse(soql), Books.SCHEMA, Books.VIEWPOINT))
                .window()
                .limit();
        String token = tokens.write(new Cursor(soql, RowScope.LIVE, Instant.EPOCH, pageSize, limit, 0, List.of()));
        while (token != null) {
            token = readPage(tokens.read(token), ids);
        }
        return ids;
    }

    private String readPage(Cursor here, List<Long> ids) throws SQLException {
        Plan.Rows plan = (Plan.Rows) Analysis.analyse(Query.parse(here.soql()), Books.SCHEMA, Books.VIEWPOINT);
        PageStatement page = SqlWriter.page(plan, ORGANISATION, here);
        try (PreparedStatement prepared = prepare(page.statement());
                ResultSet row = prepared.executeQuery()) {
            List<String> keys = new ArrayList<>();
            int read = 0;
            while (row.next()) {
                if (read++ == page.pageSize()) {
                    return tokens.write(here.after(page.pageSize(), keys, 0));
                }
                ids.add(row.getLong(page.idColumn()));
                keys.clear();
                for (int column : page.keyColumns()) {
                    keys.add(row.getString(column));
                }
            }
            return null;
        }
    }

    private static PreparedStatement prepare(SqlStatement statement) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement.text());
        for (int i = 0; i < statement.binds().size(); i++) {
            prepared.setObject(i + 1, statement.binds().get(i));
        }
        return prepared;
    }
}
