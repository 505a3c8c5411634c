package dev.rapport.content.roadmap;

import dev.rapport.content.asset.AssetType;
import dev.rapport.content.stage.CycleStage;
import java.util.List;

/** The tools that each step of the default cycle needs: what marketing and sales agree on until they say otherwise. */
final class StageTools {
    private StageTools() {}

    static List<AssetType> required(CycleStage stage) {
        return switch (stage) {
            case INQUIRY -> List.of(AssetType.WHITE_PAPER, AssetType.VIDEO);
            case MQL -> List.of(AssetType.CASE_STUDY, AssetType.EMAIL_TEMPLATE);
            case SAL -> List.of(AssetType.PLAYBOOK, AssetType.DATASHEET);
            case SQL -> List.of(AssetType.DECK, AssetType.DEMO, AssetType.BATTLECARD);
            case SQO -> List.of(AssetType.ROI_CALCULATOR, AssetType.CASE_STUDY, AssetType.BATTLECARD);
            case CLOSED_WON -> List.of(AssetType.PLAYBOOK);
            case ONBOARD -> List.of(AssetType.PLAYBOOK, AssetType.VIDEO);
            case ADOPT -> List.of(AssetType.VIDEO, AssetType.EMAIL_TEMPLATE);
            case EXPAND -> List.of(AssetType.CASE_STUDY, AssetType.ROI_CALCULATOR);
            case ADVOCATE -> List.of(AssetType.CASE_STUDY);
        };
    }
}
