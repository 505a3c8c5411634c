package dev.rapport.feedback;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.platform.event.EventReader;
import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.testkit.Tokens;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * An organisation of a test's own, whose people and events are the test's. Events are handed to their subscribers at once,
 * without the inbox: a subscriber that is told twice has to cope by itself.
 *
 * @param org 18-character id
 */
public record World(String org) {
    private static final long MOST = 100_000_000L;

    public static World anew() {
        return new World("00D000%09dEAA".formatted(ThreadLocalRandom.current().nextLong(1_000, MOST)));
    }

    public Api as(String role) {
        return new Api(org, role);
    }

    public String user(String role) {
        return Tokens.user(org, role);
    }

    /** A user without a token. */
    public static String anybody() {
        return RecordId.of("005", ThreadLocalRandom.current().nextLong(1L << 40, 1L << 44))
                .toString();
    }

    public static String any(String prefix) {
        return RecordId.of(prefix, ThreadLocalRandom.current().nextLong(1, 1L << 44))
                .toString();
    }

    /** Makes a user known: their function, seniority and team. */
    public void employs(String user, String function, String seniority, String team) {
        employs(user, function, seniority, team, Map.of());
    }

    public void employs(String user, String function, String seniority, String team, Map<String, ?> more) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("userId", user);
        facts.put("name", seniority + " of " + function);
        facts.put("function", function);
        facts.put("seniority", seniority);
        facts.put("team", team);
        facts.put("active", true);
        facts.putAll(more);
        hears("gateway", "UserChanged", user, Instant.now(), facts);
    }

    public void hears(String source, String type, String subject, Instant time, Map<String, ?> facts) {
        RecordId about = RecordId.parse(subject);
        long number = RecordId.parse(org).value();
        IncomingEvent event = new IncomingEvent(
                UUID.randomUUID(),
                source,
                type,
                about,
                number,
                time,
                bean(ObjectMapper.class).valueToTree(facts));
        CurrentCaller.runAs(
                Caller.system(number, "test"),
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> subscribers(source, type).forEach(each -> hand(event, each))));
    }

    private static List<EventSubscriber<?>> subscribers(String source, String type) {
        return Arc.container().listAll(new TypeLiteral<EventSubscriber<?>>() {}, Any.Literal.INSTANCE).stream()
                .<EventSubscriber<?>>map(InstanceHandle::get)
                .filter(each -> each.source().equals(source) && each.type().equals(type))
                .toList();
    }

    private static <F extends Record> void hand(IncomingEvent event, EventSubscriber<F> subscriber) {
        subscriber.handle(event, bean(EventReader.class).read(event, subscriber.facts()));
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
