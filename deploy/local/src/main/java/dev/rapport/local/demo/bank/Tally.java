package dev.rapport.local.demo.bank;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Numbers counted straight over the file, to hold Rapport's own against.
 *
 * @param contacts made with all clients together
 * @param byContacts clients by the number of contacts, from {@code 1} to {@code 10+}
 */
public record Tally(long contacts, Share all, Map<String, Share> byContacts) {
    private static final int MOST = 10;

    /** Clients, and those of them who subscribed. */
    public record Share(long subscribed, long clients) {
        static final Share NONE = new Share(0, 0);

        static Share of(BankContact contact) {
            return new Share(contact.subscribed() ? 1 : 0, 1);
        }

        Share plus(Share other) {
            return new Share(subscribed + other.subscribed, clients + other.clients);
        }
    }

    /** Counts the first {@code limit} rows. */
    public static Tally of(int limit) {
        long[] contacts = {0};
        Map<Integer, Share> counted;
        try (Stream<BankContact> rows = BankFile.contacts().limit(limit)) {
            counted = count(rows.peek(row -> contacts[0] += row.contacts()), row -> Math.min(row.contacts(), MOST));
        }
        Map<String, Share> named = new LinkedHashMap<>();
        counted.forEach((number, share) -> named.put(number == MOST ? MOST + "+" : number.toString(), share));
        return new Tally(contacts[0], counted.values().stream().reduce(Share.NONE, Share::plus), named);
    }

    /** All clients of the file who were called exactly once, by the month of that call. */
    public static Map<String, Share> calledOnceByMonth() {
        try (Stream<BankContact> rows = BankFile.contacts().filter(row -> row.contacts() == 1)) {
            return count(rows, row -> row.day().toString().substring(0, "2008-05".length()));
        }
    }

    private static <K extends Comparable<K>> Map<K, Share> count(
            Stream<BankContact> rows, Function<BankContact, K> group) {
        Map<K, Share> counted = new TreeMap<>();
        rows.forEach(row -> counted.merge(group.apply(row), Share.of(row), Share::plus));
        return counted;
    }
}
