package dev.rapport.content.asset;

import dev.rapport.content.stage.CycleStage;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.error.NearestName;
import java.util.List;

/** Which steps of the sales cycle an asset is made for. */
public final class StageCodes {
    private StageCodes() {}

    /** The codes as the cycle writes them; refuses one that it does not have. */
    public static List<String> require(List<String> codes) {
        return codes.stream()
                .map(code ->
                        CycleStage.find(code).orElseThrow(() -> unknown(code)).name())
                .toList();
    }

    private static ApiException unknown(String code) {
        return new ApiException(
                ErrorCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST,
                "Stages: bad value for restricted picklist field: " + code + "."
                        + NearestName.hint(code, CycleStage.codes()) + " Allowed, separated by ';': "
                        + String.join(", ", CycleStage.codes()),
                "Stages");
    }
}
