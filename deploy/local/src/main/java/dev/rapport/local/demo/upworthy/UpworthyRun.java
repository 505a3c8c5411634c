package dev.rapport.local.demo.upworthy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.local.demo.gateway.Gateway;
import dev.rapport.local.demo.gateway.Session;
import dev.rapport.local.demo.load.Progress;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Loads tests, shows what Rapport says of them, and holds that against the file. */
public final class UpworthyRun {
    private static final String SUMS = "SELECT COUNT(Id) arms, SUM(Trials) shown, SUM(Successes) clicked"
            + " FROM HypothesisArm WHERE ExternalId LIKE 'upworthy-%'";

    private final Gateway gateway;
    private final PrintStream out;
    private boolean agrees = true;

    public UpworthyRun(Gateway gateway, PrintStream out) {
        this.gateway = gateway;
        this.out = out;
    }

    /**
     * @param limit tests to load, or more where an earlier run has begun more
     * @return true if Rapport's own numbers are those of the file
     */
    public boolean run(int limit, Progress progress) throws InterruptedException {
        Session marketing = gateway.as("marketing");
        List<HeadlineTest> tests = wanted(limit, KnownVerdicts.read(marketing).keySet());
        new ArchiveLoad(marketing, progress).run(tests);
        Map<String, Holding> known = KnownVerdicts.read(marketing);
        new VerdictTable(tests, known).print(out);
        compareSums(marketing.query(SUMS).path("records").path(0), tests);
        compareVerdicts(known, tests);
        return agrees;
    }

    private static List<HeadlineTest> wanted(int limit, Set<String> begun) {
        List<HeadlineTest> tests = Archive.tests(Archive.TESTS);
        int last = limit;
        for (int i = limit; i < tests.size(); i++) {
            last = begun.contains(tests.get(i).id()) ? i + 1 : last;
        }
        return tests.subList(0, last);
    }

    private void compareSums(JsonNode sums, List<HeadlineTest> tests) {
        List<HeadlinePackage> packages =
                tests.stream().flatMap(test -> test.packages().stream()).toList();
        same("packages", sums.path("arms").asLong(), packages.size());
        same(
                "impressions",
                sums.path("shown").asLong(),
                packages.stream().mapToLong(HeadlinePackage::impressions).sum());
        same(
                "clicks",
                sums.path("clicked").asLong(),
                packages.stream().mapToLong(HeadlinePackage::clicks).sum());
    }

    private void compareVerdicts(Map<String, Holding> known, List<HeadlineTest> tests) {
        Map<String, Holding> counted = DirectCount.of(tests);
        List<String> different = counted.keySet().stream()
                .filter(test -> counted.get(test) != known.get(test))
                .sorted()
                .toList();
        same("verdicts", (long) counted.size() - different.size(), counted.size());
        for (String test : different) {
            out.println("  test " + test + ": Rapport says " + known.get(test) + ", the file " + counted.get(test));
        }
    }

    private void same(String what, long known, long counted) {
        boolean same = known == counted;
        agrees &= same;
        String numbers = same
                ? String.format(Locale.ROOT, "%,d %s", known, what)
                : String.format(Locale.ROOT, "%,d %s, but %,d there", known, what, counted);
        out.println((same ? "as in the file: " : "NOT as in the file: ") + numbers);
    }
}
