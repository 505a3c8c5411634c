package dev.rapport.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A native query with a basic result class never meets itself in Hibernate's cache of plans: the key of each call differs from
 * all others (its {@code ImplicitResultClassBuilder} has no {@code equals}), is found only after comparing with all of them,
 * and drives out the plans of other queries. Read from the sources, since bytecode analysis does not see arguments.
 */
final class NativeQueries {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern WITH_BASIC_CLASS = Pattern.compile(
            "createNativeQuery\\((?:[^()]|\\([^()]*\\))*,\\s*(?:Boolean|Double|Instant|Integer|Long|Short|String|UUID)\\.class");

    private NativeQueries() {}

    static DynamicTest test() {
        return DynamicTest.dynamicTest(
                "native queries name no basic class as their result",
                () -> assertEquals(List.of(), offences(), "leave the class away and cast, or ask for a Tuple"));
    }

    private static List<String> offences() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(NativeQueries::offences)
                    .toList();
        }
    }

    private static Stream<String> offences(Path file) {
        try {
            String source = Files.readString(file);
            return WITH_BASIC_CLASS
                    .matcher(source)
                    .results()
                    .map(MatchResult::group)
                    .map(call -> file.getFileName() + ": " + call);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
