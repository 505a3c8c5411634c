package dev.rapport.platform.event.inbox;

import dev.rapport.platform.event.UnreadableEventException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Takes in a batch of messages: after it returns, each has taken effect, is of no interest, or is a dead letter.
 *
 * <p>If it throws, the surroundings are at fault and the whole batch has to come again; what had taken effect is
 * recognised then.
 */
@ApplicationScoped
class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final EventDecoding decoding;
    private final Subscriptions subscriptions;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final InboxConfig config;
    private final InboxMetrics metrics;

    Intake(
            EventDecoding decoding,
            Subscriptions subscriptions,
            Inbox inbox,
            DeadLetters deadLetters,
            InboxConfig config,
            InboxMetrics metrics) {
        this.decoding = decoding;
        this.subscriptions = subscriptions;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.config = config;
        this.metrics = metrics;
    }

    void take(Iterable<ConsumerRecord<String, byte[]>> messages) throws InterruptedException {
        for (var organization : byOrganization(messages).entrySet()) {
            takeTogether(organization.getKey(), organization.getValue());
        }
    }

    /** Order matters within an organisation at most: an event's key begins with it. */
    private Map<Long, List<Delivery>> byOrganization(Iterable<ConsumerRecord<String, byte[]>> messages) {
        Map<Long, List<Delivery>> deliveries = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            try {
                Delivery delivery = decoding.decode(message);
                if (subscriptions.wants(delivery.event())) {
                    deliveries
                            .computeIfAbsent(delivery.event().orgId(), any -> new ArrayList<>())
                            .add(delivery);
                }
            } catch (MalformedEventException malformed) {
                layAside(message, malformed);
            }
        }
        return deliveries;
    }

    private void takeTogether(long orgId, List<Delivery> deliveries) throws InterruptedException {
        try {
            metrics.handled(inbox.handle(orgId, deliveries), deliveries.size());
        } catch (RuntimeException oneOfThem) {
            if (Outage.explains(oneOfThem)) {
                throw oneOfThem;
            }
            for (Delivery delivery : deliveries) {
                takeAlone(orgId, delivery);
            }
        }
    }

    private void takeAlone(long orgId, Delivery delivery) throws InterruptedException {
        Duration pause = config.retryPause();
        for (int attempt = 1; ; attempt++) {
            try {
                metrics.handled(inbox.handle(orgId, List.of(delivery)), 1);
                return;
            } catch (RuntimeException failure) {
                if (Outage.explains(failure)) {
                    throw failure;
                }
                if (attempt == config.tries() || failure instanceof UnreadableEventException) {
                    layAside(delivery.message(), failure);
                    return;
                }
                Thread.sleep(pause);
                pause = pause.multipliedBy(2);
            }
        }
    }

    private void layAside(ConsumerRecord<String, byte[]> message, RuntimeException cause) {
        deadLetters.add(message, cause);
        metrics.laidAside();
        LOG.errorf(
                cause,
                "dead letter: message %d of partition %d of %s",
                message.offset(),
                message.partition(),
                message.topic());
    }
}
