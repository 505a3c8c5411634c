package dev.rapport.gateway.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.gateway.stream.ChangeReader.Change;
import dev.rapport.gateway.stream.ChangeReader.Missing;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The client at the other end of a stream. Each piece is sent when the one before has left: nothing piles up here. */
final class Listener {
    private static final int RECONNECT_MILLIS = 1_000;

    private final SseEventSink sink;
    private final Sse sse;
    private final ObjectMapper json;
    private final Duration limit;

    Listener(SseEventSink sink, Sse sse, ObjectMapper json, Duration limit) {
        this.sink = sink;
        this.sse = sse;
        this.json = json;
        this.limit = limit;
    }

    /** The client has gone, or takes nothing any more. */
    static final class GoneException extends Exception {
        private static final long serialVersionUID = 1;

        GoneException(Throwable cause) {
            super(cause);
        }
    }

    boolean isThere() {
        return !sink.isClosed();
    }

    void tell(Change change) throws GoneException, InterruptedException {
        Map<String, Object> event = Map.of(
                "payload",
                change.payload(),
                "event",
                Map.of("replayId", change.position().toString(), "EventUuid", change.id()));
        send("change", change.position(), event);
    }

    void tell(Missing missing) throws GoneException, InterruptedException {
        send("gap", missing.position(), new GapNotice(missing.gaps()));
    }

    /** Shows that the stream lives, and how far it has come. */
    void tell(Position position) throws GoneException, InterruptedException {
        send("position", position, Map.of("replayId", position.toString()));
    }

    /** What a gap event says. */
    record GapNotice(String message, List<Gap> missing) {
        GapNotice(List<Gap> missing) {
            this(
                    "Changes are missing: they are older than what is kept, or the position is of another installation."
                            + " Load the objects anew, then go on from here.",
                    missing);
        }
    }

    private void send(String name, Position position, Object data) throws GoneException, InterruptedException {
        try {
            var event = sse.newEventBuilder()
                    .id(position.toString())
                    .name(name)
                    .reconnectDelay(RECONNECT_MILLIS)
                    .mediaType(MediaType.TEXT_PLAIN_TYPE)
                    .data(String.class, json.writeValueAsString(data))
                    .build();
            sink.send(event).toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | IllegalStateException gone) {
            throw new GoneException(gone);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(name + " cannot be written as JSON", e);
        }
    }
}
