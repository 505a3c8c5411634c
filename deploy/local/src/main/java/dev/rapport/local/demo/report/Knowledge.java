package dev.rapport.local.demo.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.local.demo.bank.Tally;
import dev.rapport.local.demo.gateway.Gateway;
import dev.rapport.local.demo.gateway.Session;
import java.io.PrintStream;
import java.util.List;

/** What Rapport answers about all of it, and whether that is what the file says. */
public final class Knowledge {
    /** All that the file covers; leads of the played loop are of today. */
    private static final String CONVERSION = "/api/metrics/stage-conversion?from=2008-05-01&to=2010-12-01&by=touches";

    private final Gateway gateway;
    private final PrintStream out;

    public Knowledge(Gateway gateway, PrintStream out) {
        this.gateway = gateway;
        this.out = out;
    }

    /**
     * @param rows that were to be loaded
     * @return true if nothing is missing, doubled or counted wrongly
     */
    public boolean print(int rows) throws InterruptedException {
        Session marketing = gateway.as("marketing");
        JsonNode conversion = marketing.get(CONVERSION);
        new ShareTable(out, "contacts").print(conversion);
        Comparison comparison = new Comparison(Tally.of(rows), out);
        comparison.leads(count(marketing, "Lead"));
        comparison.touches(count(marketing, "Touch"));
        comparison.conversion(conversion);
        out.println();
        new ShareTable(out, "rejected for").print(marketing.get("/api/metrics/lead-acceptance?by=code"));
        owed(List.of(marketing, gateway.as("sales")));
        return comparison.agrees();
    }

    private static long count(Session reader, String object) throws InterruptedException {
        return reader.query("SELECT COUNT() FROM " + object + " WHERE ExternalId LIKE 'bank-%'")
                .path("totalSize")
                .asLong();
    }

    private void owed(List<Session> people) throws InterruptedException {
        for (Session person : people) {
            JsonNode owed = person.get("/api/owed");
            list(person.name() + " owes", owed.path("youOwe"));
            list(person.name() + " is owed", owed.path("owedToYou"));
        }
    }

    private void list(String title, JsonNode items) {
        out.println(title + ": " + (items.isEmpty() ? "nothing" : items.size()));
        for (JsonNode item : items) {
            out.println("  " + item.path("summary").asText() + ", due "
                    + item.path("dueAt").asText());
        }
    }
}
