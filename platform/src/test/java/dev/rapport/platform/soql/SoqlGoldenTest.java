package dev.rapport.platform.soql;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.soql.analysis.Analysis;
import dev.rapport.platform.soql.analysis.Plan;
import dev.rapport.platform.soql.analysis.Shape;
import dev.rapport.platform.soql.sql.ChildWriter;
import dev.rapport.platform.soql.sql.Cursor;
import dev.rapport.platform.soql.sql.GroupWriter;
import dev.rapport.platform.soql.sql.RowScope;
import dev.rapport.platform.soql.sql.SqlStatement;
import dev.rapport.platform.soql.sql.SqlWriter;
import dev.rapport.platform.soql.syntax.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of {@code src/test/resources/soql} is one case: a query, a line {@code =>}, and the SQL with its binds, or
 * the refusal. A first line may say how it is asked: {@code @count}, {@code @with-deleted}, or {@code @after} with the
 * sort keys of the last row. Sub-queries of SELECT are statements of their own. {@code -Dgolden.update=true} rewrites what is expected; read the difference before it is
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
            return statements(soql, directive).stream()
                    .map(SoqlGoldenTest::shown)
                    .collect(joining("\n"));
        } catch (ApiException refusal) {
            ApiError error = refusal.errors().getFirst();
            return error.errorCode() + " " + error.fields() + "\n"
                    + error.message().replaceFirst("^\n", "");
        }
    }

    private static List<SqlStatement> statements(String soql, String directive) {
        Query query = Query.parse(soql);
        return switch (Analysis.analyse(query, Books.SCHEMA, Books.VIEWPOINT)) {
            case Plan.Groups groups -> List.of(GroupWriter.groups(groups, ORGANISATION, scope(directive)));
            case Plan.Rows rows
            when !directive.equals("@count") -> {
                List<SqlStatement> statements = new ArrayList<>();
                statements.add(SqlWriter.page(rows, ORGANISATION, cursor(soql, rows, directive))
                        .statement());
                addChildren(rows.shape(), scope(directive), statements);
                yield statements;
            }
            case Plan plan -> List.of(SqlWriter.count(plan, ORGANISATION, scope(directive)));
        };
    }

    private static void addChildren(Shape shape, RowScope scope, List<SqlStatement> statements) {
        for (Shape.Member member : shape.members()) {
            if (member instanceof Shape.Children children) {
                statements.add(ChildWriter.children(children, ORGANISATION, scope, List.of(17L, 18L), 1_000)
                        .statement());
                addChildren(children.rows().shape(), scope, statements);
            }
        }
    }

    private static Cursor cursor(String soql, Plan.Rows plan, String directive) {
        Cursor start = Cursor.start(soql, plan, scope(directive), Instant.EPOCH, Cursor.DEFAULT_PAGE_SIZE);
        if (!directive.startsWith("@after ")) {
            return start;
        }
        List<String> keys = Arrays.stream(
                        directive.substring("@after ".length()).split(" \\| "))
                .map(key -> key.equals("null") ? null : key)
                .toList();
        return start.after(start.pageSize(), keys, 0);
    }

    private static RowScope scope(String directive) {
        return directive.equals("@with-deleted") ? RowScope.WITH_DELETED : RowScope.LIVE;
    }

    private static String shown(SqlStatement statement) {
        StringBuilder out = new StringBuilder(statement.text()).append("\n\n");
        for (Object bind : statement.binds()) {
            String value = bind instanceof long[] numbers ? Arrays.toString(numbers) : bind.toString();
            out.append(bind.getClass().getSimpleName())
                    .append(' ')
                    .append(value)
                    .append('\n');
        }
        return out.toString();
    }
}
