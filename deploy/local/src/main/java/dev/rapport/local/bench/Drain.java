package dev.rapport.local.bench;

import dev.rapport.local.bench.Comparison.Relation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A backlog of events sent by the relay; the reference sends as many records of the same size with the same promises. */
final class Drain implements Measurement {
    private static final int EVENTS = 100_000;
    private static final double GOAL = 0.3;

    @Override
    public String name() {
        return "drain a backlog of events";
    }

    @Override
    public List<Comparison> measure(Bed bed) throws Exception {
        // What the relay does for a backlog is compiled while it does it for the first time.
        drain(bed);
        Drained drained = drain(bed);
        return List.of(new Comparison(
                "relay draining %,d events of %,d bytes".formatted(EVENTS, drained.size()),
                EVENTS / drained.seconds(),
                "a Kafka producer alone",
                EVENTS / produced(bed, drained.size()),
                "/s",
                Relation.AT_LEAST,
                GOAL));
    }

    /** @param size bytes of an event's payload */
    private record Drained(int size, double seconds) {}

    private static Drained drain(Bed bed) throws Exception {
        try (Outbox outbox = Outbox.held(bed);
                Connection database = bed.database()) {
            bed.service().post(Api.DATA + "/sobjects/Lead", Leads.json());
            int size = payload(database);
            outbox.fill(EVENTS);
            long before = outbox.size();
            outbox.release();
            while (outbox.size() == before) {
                Thread.sleep(2);
            }
            long start = System.nanoTime();
            while (outbox.size() > 0) {
                Thread.sleep(20);
            }
            return new Drained(size, (System.nanoTime() - start) / 1e9);
        }
    }

    private static int payload(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select octet_length(payload::text) from outbox order by seq desc limit 1")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static double produced(Bed bed, int size) throws InterruptedException {
        byte[] payload = new byte[size];
        AtomicInteger refused = new AtomicInteger();
        try (KafkaProducer<byte[], byte[]> producer = Topics.producer(bed.kafka())) {
            send(producer, payload, EVENTS / 10, refused);
            long start = System.nanoTime();
            send(producer, payload, EVENTS, refused);
            if (refused.get() > 0) {
                throw new IllegalStateException(refused + " records were refused");
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static void send(
            KafkaProducer<byte[], byte[]> producer, byte[] payload, int events, AtomicInteger refused) {
        for (int i = 0; i < events; i++) {
            byte[] key = Integer.toString(i).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            Future<?> _ = producer.send(new ProducerRecord<>(Topics.BENCH, key, payload), (sent, failure) -> {
                if (failure != null) {
                    refused.incrementAndGet();
                }
            });
        }
        producer.flush();
    }
}
