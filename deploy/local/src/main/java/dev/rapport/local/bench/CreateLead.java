package dev.rapport.local.bench;

import dev.rapport.local.bench.Comparison.Relation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Leads created one by one: the reference inserts the same two rows in one durable transaction of four round trips. */
final class CreateLead implements Measurement {
    private static final int CLIENTS = 8;
    private static final double GOAL = 0.5;

    @Override
    public String name() {
        return "create a lead";
    }

    @Override
    public List<Comparison> measure(Bed bed) throws Exception {
        bed.service().post(Api.DATA + "/sobjects/Lead", Leads.json());
        try (Connection database = bed.database()) {
            Rows lead = new Rows(database, "lead", "id");
            Rows event = Outbox.rows(bed, database);
            AtomicLong id = new AtomicLong();
            try (var inserts = new Connections<>(bed, CLIENTS, connection -> new Inserts(connection, lead, event))) {
                Rounds.Pair rates = Rounds.rates(
                        CLIENTS,
                        () -> bed.service().post(Api.DATA + "/sobjects/Lead", Leads.json()),
                        () -> inserts.use(insert -> insert.both(id.incrementAndGet())));
                return List.of(new Comparison(
                        "create a lead (row and event, durable), 8 clients",
                        rates.first(),
                        "the two inserts by JDBC, four round trips",
                        rates.second(),
                        "/s",
                        Relation.AT_LEAST,
                        GOAL));
            }
        }
    }

    /** The reference's client. */
    private static final class Inserts {
        private final PreparedStatement begin;
        private final PreparedStatement lead;
        private final PreparedStatement event;
        private final PreparedStatement commit;
        private final Rows leads;
        private final Rows events;

        Inserts(Connection connection, Rows leads, Rows events) throws SQLException {
            this.leads = leads;
            this.events = events;
            begin = connection.prepareStatement("begin");
            lead = leads.insert(connection);
            event = events.insert(connection);
            commit = connection.prepareStatement("commit");
        }

        boolean both(long id) throws SQLException {
            begin.execute();
            lead.setLong(leads.position("id"), id);
            lead.setString(leads.position("email"), "ada" + id + "@engines.example");
            lead.setString(leads.position("last_name"), "Measure " + id);
            lead.setString(leads.position("company"), "Engines " + id);
            lead.execute();
            event.setObject(events.position("id"), UUID.randomUUID());
            event.setLong(events.position("aggregateid"), id);
            event.execute();
            return commit.execute();
        }
    }
}
