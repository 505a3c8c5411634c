package dev.rapport.local.fault;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rapport.local.demo.gateway.Gateway;
import dev.rapport.local.demo.gateway.Session;

/** Marketing tells sales what becomes of each rejection, which closes the hand-off once lead-service hears of it. */
record Answers(Session marketing, Books books) {

    static Answers of(Gateway gateway) {
        return new Answers(gateway.as("marketing"), Books.of(gateway));
    }

    void giveAll() throws InterruptedException {
        for (String feedback : books.all("SELECT Id FROM Feedback WHERE Kind = 'HANDOFF_REJECTION'", "Id")) {
            String path = "/api/feedback/" + feedback;
            marketing.post(
                    path + "/replies",
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("text", "They were on an old list.")
                            .put("visibility", "SHARED"));
            marketing.post(
                    path + "/decision",
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("decision", "ADOPT")
                            .put("reason", "The list is gone."));
        }
    }
}
