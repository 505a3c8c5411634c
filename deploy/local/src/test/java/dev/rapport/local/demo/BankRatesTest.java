package dev.rapport.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.local.FreePorts;
import dev.rapport.local.LocalStack;
import dev.rapport.local.demo.bank.BankContact;
import dev.rapport.local.demo.bank.BankContact.Phone;
import dev.rapport.local.demo.bank.BankFile;
import dev.rapport.local.demo.bank.Tally.Share;
import dev.rapport.local.demo.gateway.Gateway;
import dev.rapport.local.demo.gateway.Session;
import dev.rapport.local.demo.load.BankLoad;
import dev.rapport.local.demo.load.Progress;
import dev.rapport.local.installation.Installation;
import dev.rapport.local.seed.Seed;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Real contacts, written through the gateway, give the rates that one counts over their file by hand. */
@Tag("system")
class BankRatesTest {
    private static final Path CHECKOUT = Path.of("../..");
    /** Of 45,211 rows some 750, from all years and all kinds of telephone. */
    private static final int EVERY = 60;

    private static final int MOST = 10;
    private static final String CONVERSION = "/api/metrics/stage-conversion?from=2008-05-01&to=2010-12-01";

    @Test
    void areThoseOfTheFile(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path home) throws Exception {
        Installation installation = new Installation(CHECKOUT, home);
        try (LocalStack stack = LocalStack.start(installation, FreePorts.find());
                Gateway gateway = new Gateway(stack.baseUrl(), Seed.read(installation), "main")) {
            Progress silent = new Progress(new PrintStream(OutputStream.nullOutputStream()), false, "contacts");
            new BankLoad(gateway.as("integration"), gateway.as("sales-head"), silent).sample(EVERY);
            Session marketing = gateway.as("marketing");
            JsonNode byTouches = marketing.get(CONVERSION + "&by=touches");
            assertEquals(counted(_ -> "all").get("all"), share(byTouches));
            assertEquals(counted(BankRatesTest::contacts), groups(byTouches));
            assertEquals(counted(BankRatesTest::source), groups(marketing.get(CONVERSION + "&by=source")));
            assertEquals(0, byTouches.at("/followUp/immature").asInt());
            assertEquals(
                    counted(BankRatesTest::source),
                    groups(marketing.get(CONVERSION.replace("stage-conversion", "source-quality") + "&by=wins")));
        }
    }

    /** Clients and those who subscribed, over the file itself. */
    private static Map<String, Share> counted(Function<BankContact, String> group) {
        Map<String, Share> counted = new TreeMap<>();
        try (Stream<BankContact> rows = BankFile.contacts().filter(row -> row.row() % EVERY == 0)) {
            rows.forEach(row -> counted.merge(
                    group.apply(row),
                    new Share(row.subscribed() ? 1 : 0, 1),
                    (one, other) -> new Share(one.subscribed() + other.subscribed(), one.clients() + other.clients())));
        }
        return counted;
    }

    private static String contacts(BankContact row) {
        return row.contacts() < MOST ? String.valueOf(row.contacts()) : MOST + "+";
    }

    private static String source(BankContact row) {
        return row.phone() == Phone.UNKNOWN ? "unknown" : row.phone().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Share> groups(JsonNode metric) {
        Map<String, Share> groups = new TreeMap<>();
        metric.path("groups").forEach(group -> groups.put(group.path("key").asText(), share(group)));
        return groups;
    }

    private static Share share(JsonNode proportion) {
        return new Share(
                proportion.path("numerator").asLong(),
                proportion.path("denominator").asLong());
    }
}
