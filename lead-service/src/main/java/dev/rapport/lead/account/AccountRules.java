package dev.rapport.lead.account;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.FieldChanges.Change;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Holds an account to the same moves past the close whichever door they come through. */
@ApplicationScoped
class AccountRules implements RecordRules<Account> {
    private final AccountStages stages;

    AccountRules(AccountStages stages) {
        this.stages = stages;
    }

    @Override
    public Class<Account> entity() {
        return Account.class;
    }

    @Override
    public void beforeCreate(Account account, FieldChanges changes) {
        demandOneVoice(account, changes);
        account.begin();
        if (account.stage() == null) {
            demandNoReason(account);
        }
    }

    @Override
    public void afterCreate(Account account) {
        AccountStage found = account.stage();
        if (found != null) {
            stages.begin(account, found, account.takeStageReason());
        }
    }

    @Override
    public void beforeUpdate(Account account, FieldChanges changes) {
        demandOneVoice(account, changes);
        Optional<Change> move = changes.find("Stage");
        if (move.isPresent()) {
            AccountStage asked = account.stage();
            account.placeByHand((AccountStage) move.get().before());
            stages.move(account, asked, account.takeStageReason());
            return;
        }
        demandNoReason(account);
        if (changes.touches("StageFollowsDeals") && account.followsDeals()) {
            stages.followAgain(account);
        }
    }

    private static void demandOneVoice(Account account, FieldChanges changes) {
        if (changes.touches("Stage") && changes.touches("StageFollowsDeals") && account.followsDeals()) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "An account is where its won deals are, or where somebody places it: give Stage or"
                            + " StageFollowsDeals true, not both.",
                    "Stage",
                    "StageFollowsDeals");
        }
    }

    private static void demandNoReason(Account account) {
        if (account.takeStageReason() != null) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "StageReason says why the stage changes; it comes together with another Stage.",
                    "StageReason",
                    "Stage");
        }
    }
}
