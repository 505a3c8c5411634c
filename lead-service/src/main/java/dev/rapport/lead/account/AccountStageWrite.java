package dev.rapport.lead.account;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.RecordWriter;
import dev.rapport.platform.rest.Demand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Makes a move asked for by the verb as the write of a record that any client could send, under the same rules. */
@ApplicationScoped
class AccountStageWrite {
    private final AccountRepository accounts;
    private final RecordWriter writer;
    private final RecordTypes types;

    AccountStageWrite(AccountRepository accounts, RecordWriter writer, RecordTypes types) {
        this.accounts = accounts;
        this.writer = writer;
        this.types = types;
    }

    @Transactional
    AccountStageView move(RecordId id, AccountStageRequest asked) {
        Account account = accounts.requireForUpdate(id);
        writer.update(types.require("Account"), id, change(account, asked));
        return account.stageView();
    }

    /** A record may be written as it is; a verb that changes nothing is a mistake. */
    private static ObjectNode change(Account account, AccountStageRequest asked) {
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        String reason = Demand.text(asked.reason(), "reason", Account.REASON_LENGTH);
        if (reason != null) {
            change.put("StageReason", reason);
        }
        if (asked.followDeals() == null || !asked.followDeals()) {
            AccountStage to = AccountStage.parse(Demand.property(asked.stage(), "stage"));
            return change.put(
                    "Stage", AccountMove.demandLegal(account.stage(), to).name());
        }
        if (asked.stage() != null) {
            throw new ApiException(ErrorCode.INVALID_PARAMETER, "Give \"stage\" or \"followDeals\": true, not both.");
        }
        account.demandPlacedByHand();
        return change.put("StageFollowsDeals", true);
    }
}
