package dev.rapport.local.demo.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.local.demo.bank.BankFile;
import dev.rapport.local.demo.bank.Tally;
import dev.rapport.local.demo.bank.Tally.Share;
import dev.rapport.local.demo.gateway.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The campaign behind the contacts. It is over, so it goes through its whole life: past gates that nobody can open any
 * more, by waivers that say so, to a retro of what the file tells.
 */
final class BankCampaign {
    private static final List<String> LIFE =
            List.of("Planned", "Consultation", "Approved", "Internal Launch", "In Progress", "Completed");
    private static final Duration WAIVED_FOR = Duration.ofHours(1);
    private static final double Z = 1.959964;

    private final Session integration;
    private final Session head;

    BankCampaign(Session integration, Session head) {
        this.integration = integration;
        this.head = head;
    }

    String require() throws InterruptedException {
        var facts = json().put("Name", "Term deposits by telephone, 2008 to 2010")
                .put("Type", "Telemarketing")
                .put("StartDate", "2008-05-05")
                .put("EndDate", "2010-11-17");
        String id = integration
                .patch(Session.SOBJECTS + "Campaign/ExternalId/bank-marketing", facts)
                .path("id")
                .asText();
        String address = Session.SOBJECTS + "Campaign/" + id;
        String status =
                integration.get(address + "?fields=Status").path("Status").asText();
        List<String> ahead = LIFE.subList(LIFE.indexOf(status) + 1, LIFE.size());
        if (ahead.contains("In Progress")) {
            waiveGates("/api/campaigns/" + id + "/gates");
        }
        for (String next : ahead) {
            ObjectNode step = next.equals("Completed") ? retro() : json();
            integration.patch(address, step.put("Status", next));
        }
        return id;
    }

    private void waiveGates(String gates) throws InterruptedException {
        for (JsonNode gate : head.get(gates).path("gates")) {
            if (gate.path("state").asText().equals("closed")) {
                head.post(
                        gates + "/" + gate.path("gate").asText() + "/waiver",
                        json().put("reason", "Over since 2010; loaded for its numbers")
                                .put("expiresAt", Instant.now().plus(WAIVED_FOR).toString()));
            }
        }
    }

    /** The share of clients who subscribed, with Wilson's interval at 95 %. */
    private static ObjectNode retro() {
        Share all = Tally.of(BankFile.ROWS).all();
        double n = all.clients();
        double p = all.subscribed() / n;
        double middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return json().put("RetroResult", rounded(p))
                .put("RetroLow", rounded(middle - half))
                .put("RetroHigh", rounded(middle + half))
                .put("RetroDecision", "Test whether one call is enough.");
    }

    private static double rounded(double share) {
        double places = 10_000;
        return Math.round(share * places) / places;
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }
}
