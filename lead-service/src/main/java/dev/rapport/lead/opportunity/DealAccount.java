package dev.rapport.lead.opportunity;

import dev.rapport.lead.account.AccountStage;
import dev.rapport.lead.account.AccountStages;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Takes the account along that a won deal belongs to, or belonged to. */
@ApplicationScoped
class DealAccount {
    private final AccountStages accounts;

    DealAccount(AccountStages accounts) {
        this.accounts = accounts;
    }

    /** A deal was found, or comes back from the bin. */
    void joins(Opportunity deal) {
        if (deal.stage().isWon()) {
            follow(deal.account(), deal, deal.accountStage());
        }
    }

    /** A deal goes into the bin. */
    void leaves(Opportunity deal) {
        if (deal.stage().isWon()) {
            follow(deal.account(), deal, null);
        }
    }

    /** A deal has changed: the write has already set its new stage and account. */
    void changed(Opportunity deal, FieldChanges changes) {
        boolean wasWon = changes.findBefore("StageName", String.class)
                .map(DealStage::of)
                .orElse(deal.stage())
                .isWon();
        boolean changesHands = changes.touches("AccountId");
        if (changesHands && wasWon) {
            follow(
                    changes.findBefore("AccountId", Long.class)
                            .map(RecordId::new)
                            .orElse(null),
                    deal,
                    null);
        }
        boolean matters = deal.stage().isWon() || (wasWon && !changesHands);
        if (matters && (changesHands || changes.touches("StageName"))) {
            follow(deal.account(), deal, deal.accountStage());
        }
    }

    private void follow(@Nullable RecordId account, Opportunity deal, @Nullable AccountStage to) {
        if (account != null) {
            accounts.follow(account, deal.id(), to);
        }
    }
}
