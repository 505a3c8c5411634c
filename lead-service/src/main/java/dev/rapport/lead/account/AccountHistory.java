package dev.rapport.lead.account;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One stage that an account entered. Written once; who moved it is who created it. */
@Entity
@RecordType(prefix = "a0V", labelPlural = "Account Histories")
public class AccountHistory extends StoredRecord {
    @RecordField(required = true, access = READ_ONLY, references = "Account", children = "Histories")
    Long accountId;

    /** Empty where it was no customer. */
    @Enumerated(EnumType.STRING)
    @RecordField(access = READ_ONLY)
    @Nullable
    AccountStage fromStage;

    /** Empty where it is no customer any more. */
    @Enumerated(EnumType.STRING)
    @RecordField(access = READ_ONLY)
    @Nullable
    AccountStage toStage;

    @RecordField(required = true, access = READ_ONLY)
    Instant occurredAt;

    @RecordField(access = READ_ONLY, label = "Implied")
    boolean isImplied;

    @RecordField(access = READ_ONLY)
    @Nullable
    String reason;

    /** The deal that it followed; empty where somebody moved it. */
    @RecordField(access = READ_ONLY, references = "Opportunity")
    @Nullable
    Long opportunityId;

    AccountHistory() {}

    static AccountHistory of(
            Account account, @Nullable AccountStage from, @Nullable AccountStage to, AccountMove move, Instant at) {
        AccountHistory entry = new AccountHistory();
        entry.accountId = account.id().value();
        entry.fromStage = from;
        entry.toStage = to;
        entry.occurredAt = at;
        entry.isImplied = to != move.to();
        entry.reason = entry.isImplied ? null : move.reason();
        entry.opportunityId = stored(move.deal());
        return entry;
    }
}
