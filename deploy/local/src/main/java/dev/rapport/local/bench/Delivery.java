package dev.rapport.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.local.bench.Comparison.Relation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * How long a committed change takes to a consumer, at a steady rate: from the answer to the caller, which follows the
 * commit, to the record in a consumer's hands. The reference is a record's way through the same broker, from its sending.
 */
final class Delivery implements Measurement {
    private static final int EVENTS_PER_SECOND = 500;
    /** A new lead is told of twice: that a record has changed, and that a lead was captured. */
    private static final int EVENTS_OF_A_LEAD = 2;

    private static final int SENDERS = 8;
    private static final Duration LASTS = Duration.ofSeconds(20);
    /** Until what the measurements before have left behind is taken in by the other services. */
    private static final Duration SETTLING = Duration.ofSeconds(60);

    private static final double MEDIAN_GOAL = 5;
    private static final double TAIL_GOAL = 20;
    private static final double TAIL = 0.99;

    @Override
    public String name() {
        return "deliver changes";
    }

    /** Does something that leads to a record, and tells by which text the record is known. */
    private interface Cause {
        String make() throws Exception;
    }

    @Override
    public List<Comparison> measure(Bed bed) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = Topics.producer(bed.kafka())) {
            AtomicInteger number = new AtomicInteger();
            Rounds.warmUp(SENDERS, () -> create(bed));
            List<Double> reference = millis(
                    bed,
                    Topics.BENCH,
                    EVENTS_PER_SECOND,
                    () -> produce(producer, number),
                    record -> new String(record.key(), UTF_8));
            List<Double> ours = millis(
                    bed, Topics.CHANGES, EVENTS_PER_SECOND / EVENTS_OF_A_LEAD, () -> create(bed), Delivery::recordId);
            String rate = " at %d events/s"
                    .formatted(Math.round(EVENTS_OF_A_LEAD * ours.size() / (double) LASTS.toSeconds()));
            return List.of(
                    new Comparison(
                            "commit → consumer, p50" + rate,
                            Quantiles.median(ours),
                            "producer → consumer",
                            Quantiles.median(reference),
                            "ms",
                            Relation.ADDS_AT_MOST,
                            MEDIAN_GOAL),
                    new Comparison(
                            "the same, p99",
                            Quantiles.of(ours, TAIL),
                            "producer → consumer",
                            Quantiles.of(reference, TAIL),
                            "ms",
                            Relation.ADDS_AT_MOST,
                            TAIL_GOAL));
        }
    }

    private static String create(Bed bed) throws Exception {
        return bed.service()
                .json(bed.service().post(Api.DATA + "/sobjects/Lead", Leads.json()))
                .path("id")
                .asText();
    }

    private static String produce(KafkaProducer<byte[], byte[]> producer, AtomicInteger number) {
        String key = "bench-" + number.incrementAndGet();
        Future<?> _ = producer.send(new ProducerRecord<>(Topics.BENCH, key.getBytes(UTF_8), new byte[1_000]));
        return key;
    }

    /** A change's key ends with the record's id. */
    private static String recordId(ConsumerRecord<byte[], byte[]> change) {
        String key = new String(change.key(), UTF_8);
        return key.substring(Math.max(0, key.length() - 18));
    }

    private static List<Double> millis(
            Bed bed, String topic, int rate, Cause cause, Function<ConsumerRecord<byte[], byte[]>, String> name)
            throws Exception {
        Map<String, Long> arrived = new ConcurrentHashMap<>();
        AtomicBoolean over = new AtomicBoolean();
        try (KafkaConsumer<byte[], byte[]> consumer = Topics.consumer(bed.kafka(), topic);
                ExecutorService threads = Executors.newFixedThreadPool(SENDERS + 1)) {
            Future<?> reading = threads.submit(() -> {
                while (!over.get()) {
                    consumer.poll(Duration.ofMillis(100))
                            .forEach(record -> arrived.putIfAbsent(name.apply(record), System.nanoTime()));
                }
            });
            send(threads, rate, cause, SETTLING);
            Map<String, Long> sent = send(threads, rate, cause, LASTS);
            for (int waited = 0; waited < 100 && !arrived.keySet().containsAll(sent.keySet()); waited++) {
                Thread.sleep(100);
            }
            over.set(true);
            reading.get();
            List<Double> millis = new ArrayList<>();
            sent.forEach((id, start) -> {
                Long arrival = arrived.get(id);
                if (arrival == null) {
                    throw new IllegalStateException(id + " never arrived in " + topic);
                }
                millis.add(Math.max(0, (arrival - start) / 1e6));
            });
            return millis;
        }
    }

    /** When each was sent; one that came back too late for its turn has the next ones follow at once. */
    private static Map<String, Long> send(ExecutorService threads, int rate, Cause cause, Duration lasts)
            throws Exception {
        Map<String, Long> sent = new ConcurrentHashMap<>();
        long start = System.nanoTime();
        AtomicInteger turn = new AtomicInteger();
        List<Future<?>> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            senders.add(threads.submit(() -> {
                while (true) {
                    long due = start + turn.getAndIncrement() * (1_000_000_000L / rate);
                    if (due > start + lasts.toNanos() || System.nanoTime() > start + lasts.toNanos()) {
                        return null;
                    }
                    Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                    sent.put(cause.make(), System.nanoTime());
                }
            }));
        }
        for (Future<?> sender : senders) {
            sender.get();
        }
        return sent;
    }
}
