package dev.rapport.lead.attribution;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** By which model, and how far back. */
record InfluenceQuestion(AttributionModel model, int lookBackDays, int halfLifeDays) {
    static final String USUAL_MODEL = "LINEAR";
    static final String USUAL_LOOK_BACK = "365";
    static final String USUAL_HALF_LIFE = "7";

    private static final int LONGEST_LOOK_BACK = 3_650;
    private static final int LONGEST_HALF_LIFE = 365;

    /** As the parameters say; INVALID_PARAMETER with what would be right. */
    static InfluenceQuestion parse(String model, String lookBackDays, String halfLifeDays) {
        return new InfluenceQuestion(
                model(model),
                days("lookBackDays", lookBackDays, LONGEST_LOOK_BACK),
                days("halfLifeDays", halfLifeDays, LONGEST_HALF_LIFE));
    }

    private static AttributionModel model(String name) {
        return Arrays.stream(AttributionModel.values())
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_PARAMETER,
                        "model=" + name + " is no attribution model. Known: "
                                + Arrays.stream(AttributionModel.values())
                                        .map(AttributionModel::name)
                                        .collect(Collectors.joining(", "))));
    }

    private static int days(String name, String text, int most) {
        @Nullable Integer days = text.matches("[0-9]{1,4}") ? Integer.valueOf(text) : null;
        if (days == null || days < 1 || days > most) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER,
                    name + " takes a number of days from 1 to " + most + ", not '" + text + "'.");
        }
        return days;
    }
}
