package dev.rapport.platform.record;

import dev.rapport.platform.security.Caller;
import java.util.UUID;

/**
 * Where a record's change comes from: who makes it, through which API, and in which transaction.
 *
 * @param api for example {@code api/rest/60.0}
 * @param transactionKey the same for all changes of one transaction
 * @param sequenceNumber of the change in its transaction, from 1
 * @param commitNumber the database's number of the transaction
 */
record ChangeOrigin(Caller caller, String api, UUID transactionKey, int sequenceNumber, long commitNumber) {
    /** As Salesforce writes it, but that the API is Rapport's. */
    String text() {
        return "com/rapport/" + api + ";client=" + caller.app();
    }
}
