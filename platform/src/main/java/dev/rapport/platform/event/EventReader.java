package dev.rapport.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads from an event's payload the few facts a consumer needs, into the consumer's own record.
 *
 * <p>Tolerant of what the consumer does not know, strict about what it does: a component not marked {@link Nullable}
 * must be there.
 */
@ApplicationScoped
public class EventReader {
    private final ObjectReader json;

    EventReader(ObjectMapper json) {
        this.json = json.reader()
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    /** @throws UnreadableEventException if the payload lacks what {@code facts} requires, or has it in another type */
    public <T extends Record> T read(IncomingEvent event, Class<T> facts) {
        T read = convert(event, facts);
        List<String> missing = Arrays.stream(facts.getRecordComponents())
                .filter(component -> isRequired(component) && value(component, read) == null)
                .map(RecordComponent::getName)
                .toList();
        if (!missing.isEmpty()) {
            throw new UnreadableEventException(event, "its payload has no " + String.join(", ", missing), null);
        }
        return read;
    }

    private <T> T convert(IncomingEvent event, Class<T> facts) {
        try {
            return json.treeToValue(event.data(), facts);
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException(event, e.getOriginalMessage(), e);
        }
    }

    private static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object value(RecordComponent component, Object facts) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(facts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
