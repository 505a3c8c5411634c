package dev.rapport.local.demo.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rapport.local.demo.gateway.Session;
import java.util.List;

/** The campaign behind the contacts; it is over, so it goes through its whole life. */
final class BankCampaign {
    private static final List<String> LIFE =
            List.of("Planned", "Consultation", "Approved", "Internal Launch", "In Progress", "Completed");

    private BankCampaign() {}

    static String require(Session integration) throws InterruptedException {
        var facts = JsonNodeFactory.instance
                .objectNode()
                .put("Name", "Term deposits by telephone, 2008 to 2010")
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
        for (String next : LIFE.subList(LIFE.indexOf(status) + 1, LIFE.size())) {
            integration.patch(address, JsonNodeFactory.instance.objectNode().put("Status", next));
        }
        return id;
    }
}
