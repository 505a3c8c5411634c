package dev.rapport.local.kafka;

import dev.rapport.local.installation.Port;
import dev.rapport.local.installation.Ports;
import java.nio.file.Path;

/** What the broker is told. */
final class BrokerSettings {
    private BrokerSettings() {}

    static String text(Ports ports, Path data) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@%1$s
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://%2$s,CONTROLLER://%1$s
                advertised.listeners=PLAINTEXT://%2$s
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s

                # There is only this one broker, so nothing has a second copy. What it has taken is safe from the end of
                # its process at once, and from the end of the machine after a second.
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                log.flush.interval.ms=1000

                # Streams of changes can be read again from a week back; a day more for those who come late.
                log.retention.hours=192

                # A broker that was killed may register again only after its old session has run out: 9 s usually.
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500

                # Sized for one machine: few partitions for bookkeeping, a small buffer for compaction, and no wait for
                # further members when a group begins.
                num.partitions=4
                offsets.topic.num.partitions=5
                transaction.state.log.num.partitions=5
                log.cleaner.dedupe.buffer.size=16777216
                group.initial.rebalance.delay.ms=0
                """.formatted(ports.address(Port.KAFKA_CONTROLLER), ports.address(Port.KAFKA), data);
    }
}
