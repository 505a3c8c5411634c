package dev.rapport.platform.soql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.soql.analysis.Analysis;
import dev.rapport.platform.soql.analysis.Plan;
import dev.rapport.platform.soql.sql.Cursor;
import dev.rapport.platform.soql.sql.RowScope;
import dev.rapport.platform.soql.sql.SqlStatement;
import dev.rapport.platform.soql.sql.SqlWriter;
import dev.rapport.platform.soql.syntax.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of {@code src/test/resources/soql} is one case: a query, a line {@code =>}, and the SQL with its binds, or
 * the refusal. A first line may say how it is asked: {@code @count}, {@code @with-deleted}, or {@code @after} with the
 * sort keys of the last row. {@code -Dgolden.update=true} rewrites what is expected; read the difference before it is
 * committed.
 */
class SoqlGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/soql");
    private static final String ARROW = "\n=>\n";
    private static final long ORGANISATION = 7;

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void writesOrRefusesAsExpected(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        String[] parts = Files.readString(file).split(ARROW, 2);
        String answer = answer(parts[0].stripTrailing()).stripTrailing() + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, parts[0].stripTrailing() + ARROW + answer);
        } else {
            assertEquals(parts[1], answer);
        }
    }

    private static String answer(String question) {
        boolean isDirected = question.startsWith("@");
        String directive = isDirected ? question.lines().findFirst().orElseThrow() : "";
        String soql = isDirected ? question.substring(directive.length() + 1) : question;
        try {
            return shown(statement(soql, directive));
        } catch (ApiException refusal) {
            ApiError error = refusal.errors().getFirst();
            return error.errorCode() + " " + error.fields() + "\n"
                    + error.message().replaceFirst("^\n", "");
        }
    }

    private static SqlStatement statement(String soql, String directive) {
        Plan plan = Analysis.analyse(Query.parse(soql), Books.SCHEMA);
        if (plan instanceof Plan.Rows rows && !directive.equals("@count")) {
            return SqlWriter.page(rows, ORGANISATION, cursor(soql, rows, directive))
                    .statement();
        }
        return SqlWriter.count(plan, ORGANISATION, RowScope.LIVE);
    }

    private static Cursor cursor(String soql, Plan.Rows plan, String directive) {
        RowScope scope = directive.equals("@with-deleted") ? RowScope.WITH_DELETED : RowScope.LIVE;
        Cursor start = Cursor.start(soql, plan, scope, Cursor.DEFAULT_PAGE_SIZE);
        if (!directive.startsWith("@after ")) {
            return start;
        }
        List<String> keys = Arrays.stream(
                        directive.substring("@after ".length()).split(" \\| "))
                .map(key -> key.equals("null") ? null : key)
                .toList();
        return start.after(keys, 0);
    }

    private static String shown(SqlStatement statement) {
        StringBuilder out = new StringBuilder(statement.text()).append("\n\n");
        for (Object bind : statement.binds()) {
            out.append(bind.getClass().getSimpleName()).append(' ').append(bind).append('\n');
        }
        return out.toString();
    }
}
