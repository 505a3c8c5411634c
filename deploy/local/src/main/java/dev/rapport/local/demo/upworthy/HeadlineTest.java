package dev.rapport.local.demo.upworthy;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One test of the archive, with at least two packages. */
public record HeadlineTest(String id, List<HeadlinePackage> packages) {
    private static final String PREFIX = "upworthy-";

    /** Why a package is taken for the one that was chosen. */
    public enum Choice {
        /** The editors declared it, and no other, the winner. */
        DECLARED,
        /** Nobody declared one winner; it is the one that was put first. */
        FIRST_PLACED,
        /** Nobody did that either; it is the first of the file. */
        FIRST_LISTED
    }

    public HeadlineTest {
        packages = List.copyOf(packages);
    }

    public Choice choice() {
        if (findOnly(HeadlinePackage::winner).isPresent()) {
            return Choice.DECLARED;
        }
        return findOnly(HeadlinePackage::firstPlace).isPresent() ? Choice.FIRST_PLACED : Choice.FIRST_LISTED;
    }

    /** The package that was chosen, which the others have to beat. */
    public HeadlinePackage chosen() {
        return findOnly(HeadlinePackage::winner)
                .or(() -> findOnly(HeadlinePackage::firstPlace))
                .orElseGet(packages::getFirst);
    }

    public boolean isDoubtful() {
        return packages.stream().anyMatch(HeadlinePackage::isDoubtful);
    }

    /** By this, Rapport knows the test again. */
    String externalId() {
        return PREFIX + id;
    }

    /** The test that a hypothesis was made from. */
    static String idOf(String externalId) {
        return externalId.substring(PREFIX.length());
    }

    private Optional<HeadlinePackage> findOnly(Predicate<HeadlinePackage> mark) {
        List<HeadlinePackage> marked = packages.stream().filter(mark).toList();
        return marked.size() == 1 ? Optional.of(marked.getFirst()) : Optional.empty();
    }
}
