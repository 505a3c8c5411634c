package dev.rapport.content.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.content.derivation.RegionDifference.Change;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class RegionDifferenceLawsTest {
    @Property
    void appliedToTheMastersTextGivesTheAccounts(
            @ForAll @Size(max = 12) List<@StringLength(max = 2) @CharRange(from = 'a', to = 'c') String> master,
            @ForAll @Size(max = 12) List<@StringLength(max = 2) @CharRange(from = 'a', to = 'c') String> derived) {
        String from = String.join("\n", master);
        String to = String.join("\n", derived);
        RegionDifference difference = RegionDifference.of("headline", null, from, to);
        assertEquals(RegionDifference.lines(to), applied(RegionDifference.lines(from), difference.changes()));
    }

    @Property
    void isEmptyExactlyWhereNothingDiffers(@ForAll @StringLength(max = 40) String text) {
        assertTrue(RegionDifference.of("headline", null, text, text).changes().isEmpty());
        assertEquals(
                1,
                RegionDifference.of("headline", null, text, text + "\nmore")
                        .changes()
                        .size());
    }

    private static List<String> applied(List<String> lines, List<Change> changes) {
        List<String> result = new ArrayList<>(lines);
        for (Change change : changes.reversed()) {
            int at = change.masterLine() - 1;
            List<String> replaced = result.subList(at, at + change.master().size());
            assertEquals(change.master(), replaced);
            replaced.clear();
            result.addAll(at, change.derived());
        }
        return result;
    }
}
