package dev.rapport.local.demo.upworthy;

import dev.rapport.local.demo.upworthy.HeadlineTest.Choice;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** How many choices hold, with and without the tests whose randomisation is doubtful. */
final class VerdictTable {
    private final List<HeadlineTest> tests;
    private final Map<String, Holding> verdicts;

    VerdictTable(List<HeadlineTest> tests, Map<String, Holding> verdicts) {
        this.tests = tests;
        this.verdicts = verdicts;
    }

    void print(PrintStream out) {
        print(out, "exactly one declared winner", test -> test.choice() == Choice.DECLARED);
        print(out, "none; the package put first instead", test -> test.choice() != Choice.DECLARED);
    }

    private void print(PrintStream out, String title, Predicate<HeadlineTest> which) {
        out.printf(Locale.ROOT, "%-38s %9s %22s%n", title, "all weeks", "without doubtful weeks");
        for (Holding holding : Holding.values()) {
            Predicate<HeadlineTest> counted = which.and(test -> verdicts.get(test.id()) == holding);
            long all = count(counted);
            long sound = count(counted.and(test -> !test.isDoubtful()));
            String words = holding.name().replace('_', ' ').toLowerCase(Locale.ROOT);
            out.printf(Locale.ROOT, "  %-36s %,9d %,22d%n", words, all, sound);
        }
        out.printf(
                Locale.ROOT,
                "  %-36s %,9d %,22d%n",
                "tests",
                count(which),
                count(which.and(test -> !test.isDoubtful())));
    }

    long count(Predicate<HeadlineTest> which) {
        return tests.stream().filter(which).count();
    }
}
