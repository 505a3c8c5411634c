package dev.rapport.gateway.stream;

import dev.rapport.platform.event.DomainEvent.Channel;
import dev.rapport.platform.event.EventSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The partitions of all applications' changes, and how far one reader has come in each. */
final class Partitions {
    private final Consumer<?, ?> consumer;
    private final Map<String, String> applicationOf;
    private final Map<TopicPartition, Long> next = new HashMap<>();

    Partitions(Consumer<?, ?> consumer, Collection<String> applications) {
        this.consumer = consumer;
        applicationOf = applications.stream()
                .collect(Collectors.toMap(name -> new EventSource(name).topic(Channel.CHANGES), name -> name));
    }

    /** Takes the reader to its start. @return what is forgotten of what comes after it */
    List<Gap> assign(Start start) {
        return add(start);
    }

    /** Takes partitions in that came into being since; nobody can have read from them yet. */
    void refresh() {
        add(new Start.Earliest());
    }

    /** Goes on where what is kept begins. @return what is left out thereby */
    List<Gap> skip(Map<TopicPartition, Long> outOfRange) {
        List<Gap> gaps = new ArrayList<>();
        consumer.beginningOffsets(outOfRange.keySet()).forEach((partition, beginning) -> {
            gaps.add(gap(partition, of(outOfRange, partition), beginning));
            moveTo(partition, beginning);
        });
        return gaps;
    }

    void passed(ConsumerRecord<?, ?> message) {
        next.put(new TopicPartition(message.topic(), message.partition()), message.offset() + 1);
    }

    Position position() {
        SortedMap<String, List<Long>> offsets = new TreeMap<>();
        next.keySet().stream()
                .sorted((one, other) -> Integer.compare(one.partition(), other.partition()))
                .forEach(partition -> offsets.computeIfAbsent(application(partition), name -> new ArrayList<>())
                        .add(of(next, partition)));
        return new Position(offsets);
    }

    private List<Gap> add(Start start) {
        List<TopicPartition> fresh = existing().stream()
                .filter(partition -> !next.containsKey(partition))
                .toList();
        if (fresh.isEmpty()) {
            return List.of();
        }
        List<TopicPartition> all = new ArrayList<>(next.keySet());
        all.addAll(fresh);
        consumer.assign(all);
        List<Gap> gaps = place(fresh, start);
        next.forEach(consumer::seek);
        return gaps;
    }

    private List<TopicPartition> existing() {
        return applicationOf.keySet().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
    }

    private List<Gap> place(List<TopicPartition> partitions, Start start) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> wanted = switch (start) {
            case Start.Latest _ -> ends;
            case Start.Earliest _ -> beginnings;
            case Start.Since since -> at(since.time(), beginnings, ends);
            case Start.After after ->
                partitions.stream()
                        .collect(Collectors.toMap(
                                partition -> partition,
                                partition -> after.position().of(application(partition), partition.partition())));
        };
        List<Gap> gaps = new ArrayList<>();
        wanted.forEach((partition, offset) -> {
            long beginning = of(beginnings, partition);
            boolean kept = offset >= beginning && offset <= of(ends, partition);
            next.put(partition, kept ? offset : beginning);
            if (!kept) {
                gaps.add(gap(partition, offset, beginning));
            }
        });
        return gaps;
    }

    /** Where a time is older than all that is kept, and something was forgotten, it may have been from after it. */
    private Map<TopicPartition, Long> at(
            Instant time, Map<TopicPartition, Long> beginnings, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> times = new HashMap<>();
        beginnings.keySet().forEach(partition -> times.put(partition, time.toEpochMilli()));
        Map<TopicPartition, @Nullable OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
        Map<TopicPartition, Long> wanted = new HashMap<>();
        beginnings.forEach((partition, beginning) -> {
            OffsetAndTimestamp first = found.get(partition);
            long offset = first == null ? of(ends, partition) : first.offset();
            wanted.put(partition, offset == beginning && beginning > 0 ? beginning - 1 : offset);
        });
        return wanted;
    }

    private void moveTo(TopicPartition partition, long offset) {
        next.put(partition, offset);
        consumer.seek(partition, offset);
    }

    private Gap gap(TopicPartition partition, long from, long to) {
        return new Gap(application(partition), partition.partition(), from, to);
    }

    private String application(TopicPartition partition) {
        return Objects.requireNonNull(applicationOf.get(partition.topic()));
    }

    private static long of(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return Objects.requireNonNull(offsets.get(partition));
    }
}
