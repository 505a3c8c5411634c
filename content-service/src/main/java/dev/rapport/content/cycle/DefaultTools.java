package dev.rapport.content.cycle;

import static dev.rapport.content.asset.AssetType.BATTLECARD;
import static dev.rapport.content.asset.AssetType.CASE_STUDY;
import static dev.rapport.content.asset.AssetType.DATASHEET;
import static dev.rapport.content.asset.AssetType.DECK;
import static dev.rapport.content.asset.AssetType.DEMO;
import static dev.rapport.content.asset.AssetType.EMAIL_TEMPLATE;
import static dev.rapport.content.asset.AssetType.PLAYBOOK;
import static dev.rapport.content.asset.AssetType.ROI_CALCULATOR;
import static dev.rapport.content.asset.AssetType.VIDEO;
import static dev.rapport.content.asset.AssetType.WHITE_PAPER;

import dev.rapport.content.asset.AssetType;
import dev.rapport.content.stage.CycleStage;
import java.util.Arrays;
import java.util.List;

/** What each step of the default cycle needs, which is what lead-service gives every organisation to begin with. */
final class DefaultTools {
    static final List<RequiredTool> ALL = Arrays.stream(CycleStage.values())
            .flatMap(stage -> types(stage).stream().map(type -> new RequiredTool(stage, type, null, 1)))
            .toList();

    private DefaultTools() {}

    private static List<AssetType> types(CycleStage stage) {
        return switch (stage) {
            case INQUIRY -> List.of(WHITE_PAPER, VIDEO);
            case MQL -> List.of(CASE_STUDY, EMAIL_TEMPLATE);
            case SAL -> List.of(PLAYBOOK, DATASHEET);
            case SQL -> List.of(DECK, DEMO, BATTLECARD);
            case SQO -> List.of(ROI_CALCULATOR, CASE_STUDY, BATTLECARD);
            case CLOSED_WON -> List.of(PLAYBOOK);
            case ONBOARD -> List.of(PLAYBOOK, VIDEO);
            case ADOPT -> List.of(VIDEO, EMAIL_TEMPLATE);
            case EXPAND -> List.of(CASE_STUDY, ROI_CALCULATOR);
            case ADVOCATE -> List.of(CASE_STUDY);
        };
    }
}
