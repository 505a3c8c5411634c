package dev.rapport.content.asset;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What it has cost to make an asset. */
final class ProductionCost {
    private ProductionCost() {}

    /** Nothing is an answer, and not to know is another one; less than nothing is a mistake. */
    static void require(@Nullable BigDecimal cost) {
        if (cost != null && cost.signum() < 0) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    "ProductionCost: an asset costs 0 or more, not " + cost + ".",
                    "ProductionCost");
        }
    }
}
