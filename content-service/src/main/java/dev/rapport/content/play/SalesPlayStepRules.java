package dev.rapport.content.play;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps what a published play promises: steps, with assets that can be used. */
@ApplicationScoped
class SalesPlayStepRules implements RecordRules<SalesPlayStep> {
    private final SalesPlayRepository plays;
    private final SalesPlayStepRepository steps;
    private final StepAssets assets;

    SalesPlayStepRules(SalesPlayRepository plays, SalesPlayStepRepository steps, StepAssets assets) {
        this.plays = plays;
        this.steps = steps;
        this.assets = assets;
    }

    @Override
    public Class<SalesPlayStep> entity() {
        return SalesPlayStep.class;
    }

    @Override
    public void beforeCreate(SalesPlayStep step, FieldChanges changes) {
        admit(step);
    }

    @Override
    public void beforeUpdate(SalesPlayStep step, FieldChanges changes) {
        requirePlay(step);
        step.settle();
        if (changes.touches("ContentAssetId")) {
            requireAsset(step, requirePlay(step));
        }
    }

    @Override
    public void beforeUndelete(SalesPlayStep step) {
        admit(step);
    }

    @Override
    public void beforeDelete(SalesPlayStep step) {
        SalesPlay play = requirePlay(step);
        boolean last = steps.of(List.of(play.id())).stream()
                .allMatch(other -> other.id().equals(step.id()));
        if (play.status() == PlayStatus.PUBLISHED && last) {
            throw new ApiException(
                    ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION,
                    "It is the last step of a published play: retire the play instead.");
        }
    }

    private void admit(SalesPlayStep step) {
        step.settle();
        requireAsset(step, requirePlay(step));
    }

    /** Locked, so that it is not published or retired in between. */
    private SalesPlay requirePlay(SalesPlayStep step) {
        SalesPlay play = plays.findForUpdate(step.play())
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                        "SalesPlayId: invalid cross reference id: " + step.play() + " is no play.",
                        "SalesPlayId"));
        play.status().requireChangeable();
        return play;
    }

    private void requireAsset(SalesPlayStep step, SalesPlay play) {
        assets.requireExisting(step);
        if (play.status() == PlayStatus.PUBLISHED) {
            assets.requireUsable(List.of(step));
        }
    }
}
