package dev.rapport.content.roadmap;

import dev.rapport.content.worth.KnownAssets;
import java.util.ArrayList;
import java.util.List;

/** Says in words why an asset stands where it stands among a stage's tools. */
final class Reasons {
    private Reasons() {}

    static List<String> of(RankedTool tool) {
        List<String> reasons = new ArrayList<>(tool.fit().reasons());
        long sellers = tool.asset().sellers();
        if (sellers > 0) {
            reasons.add("used by " + sellers + (sellers == 1 ? " seller" : " sellers") + " in the last "
                    + KnownAssets.LATELY.toDays() + " days");
        }
        reasons.add(tool.worth().lift().reason());
        reasons.add(tool.worth().freshness().reason());
        reasons.add(tool.worth().rating().reason());
        return reasons;
    }
}
