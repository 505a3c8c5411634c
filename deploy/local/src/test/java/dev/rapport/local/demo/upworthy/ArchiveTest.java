package dev.rapport.local.demo.upworthy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.local.demo.upworthy.HeadlineTest.Choice;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArchiveTest {
    private final List<HeadlineTest> tests = Archive.tests(Archive.TESTS);

    @Test
    void holdsWhatItsAuthorsSay() {
        List<HeadlinePackage> packages =
                tests.stream().flatMap(test -> test.packages().stream()).toList();
        assertEquals(4_873, tests.size());
        assertEquals(22_666, packages.size());
        assertEquals(
                81_024_151,
                packages.stream().mapToLong(HeadlinePackage::impressions).sum());
        assertEquals(
                1_231_208, packages.stream().mapToLong(HeadlinePackage::clicks).sum());
        assertEquals(
                4_490, packages.stream().filter(HeadlinePackage::isDoubtful).count());
        assertTrue(tests.stream().allMatch(test -> test.packages().size() >= 2));
    }

    @Test
    void knowsWhichPackageWasChosen() {
        Map<Choice, Long> choices =
                tests.stream().collect(Collectors.groupingBy(HeadlineTest::choice, Collectors.counting()));
        assertEquals(Map.of(Choice.DECLARED, 1_150L, Choice.FIRST_PLACED, 3_673L, Choice.FIRST_LISTED, 50L), choices);
        HeadlineTest first = tests.getFirst();
        assertEquals("546d88fb84ad38b2ce000024", first.id());
        assertEquals(1, first.chosen().number());
        assertEquals(150, first.chosen().clicks());
    }

    @Test
    void isReadAsFarAsAsked() {
        assertEquals(tests.subList(0, 7), Archive.tests(7));
    }

    /** Computed beforehand with another language's normal distribution. */
    @Test
    void saysOfFewDeclaredWinnersThatTheyHold() {
        assertEquals(Map.of(Holding.HOLDS, 70L, Holding.WORSE, 6L, Holding.INCONCLUSIVE, 1_074L), count(test -> true));
        assertEquals(
                Map.of(Holding.HOLDS, 43L, Holding.WORSE, 1L, Holding.INCONCLUSIVE, 838L),
                count(test -> !test.isDoubtful()));
    }

    @Test
    void saysNothingOfPackagesThatWereShownTooSeldom() {
        HeadlinePackage often = new HeadlinePackage(1, 201446, "A", 5_000, 500, true, true);
        HeadlinePackage seldom = new HeadlinePackage(2, 201446, "B", 999, 1, false, false);
        assertEquals(Holding.TOO_SMALL, DirectCount.holding(new HeadlineTest("t", List.of(often, seldom))));
        HeadlinePackage enough = new HeadlinePackage(2, 201446, "B", 1_000, 1, false, false);
        assertEquals(Holding.HOLDS, DirectCount.holding(new HeadlineTest("t", List.of(often, enough))));
    }

    private Map<Holding, Long> count(Predicate<HeadlineTest> which) {
        return tests.stream()
                .filter(test -> test.choice() == Choice.DECLARED)
                .filter(which)
                .map(DirectCount::holding)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
