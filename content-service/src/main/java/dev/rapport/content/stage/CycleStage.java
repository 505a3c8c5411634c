package dev.rapport.content.stage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The steps of the default sales cycle in their order, as this service speaks of them. */
public enum CycleStage {
    INQUIRY,
    MQL,
    SAL,
    SQL,
    SQO,
    CLOSED_WON,
    ONBOARD,
    ADOPT,
    EXPAND,
    ADVOCATE;

    /** The stage with this code; side states such as RECYCLED are none. */
    public static Optional<CycleStage> find(String code) {
        return Arrays.stream(values())
                .filter(stage -> stage.name().equalsIgnoreCase(code))
                .findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
