package dev.rapport.local.installation;

import java.util.Locale;

/** Every port the stack listens on: its usual number, and its place when all are moved (see {@link Ports}). */
public enum Port {
    GATEWAY(8080, 0),
    GATEWAY_TLS(8443, 1),
    LEAD_SERVICE(8081, 2),
    CONTENT_SERVICE(8082, 3),
    FEEDBACK_SERVICE(8083, 4),
    POSTGRESQL(5433, 5),
    KAFKA(9092, 6),
    KAFKA_CONTROLLER(9093, 7);

    final int usual;
    final int place;

    Port(int usual, int place) {
        this.usual = usual;
        this.place = place;
    }

    /** As people write it: {@code lead-service}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
