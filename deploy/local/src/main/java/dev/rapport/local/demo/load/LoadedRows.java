package dev.rapport.local.demo.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.local.demo.bank.BankContact;
import dev.rapport.local.demo.gateway.Session;
import java.util.BitSet;

/**
 * What earlier runs have brought into Rapport.
 *
 * @param complete rows whose outcome, the last thing written, is there
 * @param highest the last row that was begun, 0 if none was
 */
record LoadedRows(BitSet complete, int highest) {
    private static final String ALL = "SELECT ExternalId, Stage FROM Lead WHERE ExternalId LIKE 'bank-%'";
    private static final String BEFORE_OUTCOME = "INQUIRY";

    static LoadedRows find(Session reader) throws InterruptedException {
        BitSet complete = new BitSet();
        int highest = 0;
        JsonNode page = reader.query(ALL);
        while (true) {
            for (JsonNode lead : page.path("records")) {
                int row = BankContact.rowOf(lead.path("ExternalId").asText());
                complete.set(row, !lead.path("Stage").asText().equals(BEFORE_OUTCOME));
                highest = Math.max(highest, row);
            }
            if (!page.path("nextRecordsUrl").isTextual()) {
                return new LoadedRows(complete, highest);
            }
            page = reader.get(page.path("nextRecordsUrl").asText());
        }
    }
}
