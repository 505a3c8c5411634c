package dev.rapport.content.request;

import dev.rapport.content.stage.CycleStage;

/**
 * What help at a stage is worth, for the queue: the nearer to a deal, the more; customers who may buy again count as much as
 * those who are about to.
 */
final class StageValue {
    private StageValue() {}

    static int of(CycleStage stage) {
        return switch (stage) {
            case INQUIRY -> 1;
            case MQL, ONBOARD -> 2;
            case SAL, ADOPT, ADVOCATE -> 3;
            case SQL, CLOSED_WON, EXPAND -> 5;
            case SQO -> 8;
        };
    }
}
