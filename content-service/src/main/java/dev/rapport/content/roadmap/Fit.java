package dev.rapport.content.roadmap;

import dev.rapport.content.cycle.RequiredTool;
import dev.rapport.content.stage.CycleStage;
import dev.rapport.content.worth.KnownAsset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How well an asset suits a lead at a stage: the weighted mean of what is known of both. Tool 4, persona 3, industry 2, product
 * 1; each is 1 for a match, ½ where the asset says nothing of it, 0 where it is made for others, and left out where nobody knows
 * it of the lead.
 *
 * @param value above 0, at most 1
 * @param reasons in the order of the weights
 */
record Fit(double value, List<String> reasons) {
    private static final double TOOL = 4;
    private static final double PERSONA = 3;
    private static final double INDUSTRY = 2;
    private static final double PRODUCT = 1;
    private static final double UNSAID = 0.5;

    Fit {
        reasons = List.copyOf(reasons);
    }

    static Fit of(KnownAsset asset, CycleStage stage, Need need) {
        Mean mean = new Mean();
        boolean needed = need.cycle().tools(stage).stream().anyMatch(tool -> isMet(tool, asset));
        mean.add(TOOL, needed ? 1 : UNSAID, needed ? asset.type() + " is needed at " + stage : "made for " + stage);
        mean.addMatch(
                PERSONA, "speaks to ", asset.audience().personas(), need.lead().title());
        mean.addMatch(
                INDUSTRY,
                "made for ",
                asset.audience().industries(),
                need.lead().industry());
        addProducts(mean, asset.audience().products(), need.interests());
        return new Fit(mean.value(), mean.reasons);
    }

    private static boolean isMet(RequiredTool tool, KnownAsset asset) {
        return tool.type() == asset.type()
                && (tool.persona() == null
                        || asset.audience().personas().stream().anyMatch(tool.persona()::equalsIgnoreCase));
    }

    private static void addProducts(Mean mean, List<String> products, List<String> interests) {
        if (interests.isEmpty()) {
            return;
        }
        List<String> shared = products.stream()
                .filter(product -> interests.stream().anyMatch(product::equalsIgnoreCase))
                .toList();
        if (products.isEmpty()) {
            mean.add(PRODUCT, UNSAID, "about no product");
        } else if (shared.isEmpty()) {
            mean.add(PRODUCT, 0, "about " + products.getFirst() + ", which the lead was not shown yet");
        } else {
            mean.add(PRODUCT, 1, "about " + shared.getFirst() + ", which the lead was shown before");
        }
    }

    /** A weighted mean in the making. */
    private static final class Mean {
        private final List<String> reasons = new ArrayList<>();
        private double sum;
        private double weights;

        void add(double weight, double match, String reason) {
            sum += weight * match;
            weights += weight;
            reasons.add(reason);
        }

        /** A title such as "Senior fleet manager" is that of a persona "Fleet manager". */
        void addMatch(double weight, String verb, List<String> madeFor, @Nullable String lead) {
            if (lead == null) {
                return;
            }
            String known = lead.toLowerCase(Locale.ROOT);
            List<String> matching = madeFor.stream()
                    .filter(each -> known.contains(each.toLowerCase(Locale.ROOT)))
                    .toList();
            if (madeFor.isEmpty()) {
                add(weight, UNSAID, verb + "anybody");
            } else if (matching.isEmpty()) {
                add(weight, 0, verb + "others: " + madeFor.getFirst());
            } else {
                add(weight, 1, verb + matching.getFirst());
            }
        }

        double value() {
            return sum / weights;
        }
    }
}
