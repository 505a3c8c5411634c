package dev.rapport.gateway.soap;

import static dev.rapport.gateway.soap.XmlElement.leaf;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Says what time it is here, by which clients find out how wrong their own clock is. */
@Singleton
class ServerTimestampOperation implements SoapOperation {
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final SoapSessions sessions;
    private final Clock clock;

    ServerTimestampOperation(SoapSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "getServerTimestamp";
    }

    @Override
    public XmlElement answer(SoapCall call) {
        sessions.require(call);
        return XmlElement.of(
                answerName(), XmlElement.of("result", leaf("timestamp", MILLISECONDS.format(clock.instant()))));
    }
}
