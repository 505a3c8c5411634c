package dev.rapport.platform.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A record's values of the fields that its organisation added, by the fields' keys, as JSON knows them: texts, numbers,
 * true and false. Never changed, only replaced.
 */
final class CustomValues {
    static final CustomValues NONE = new CustomValues(Map.of());

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    private final Map<String, Object> values;

    private CustomValues(Map<String, Object> values) {
        this.values = values;
    }

    static CustomValues parse(String json) {
        try {
            Map<String, Object> values = JSON.readValue(json, new TypeReference<TreeMap<String, Object>>() {});
            values.replaceAll((key, value) -> value instanceof BigInteger whole ? new BigDecimal(whole) : value);
            return new CustomValues(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("custom values are no JSON object", e);
        }
    }

    @Nullable
    Object get(String key) {
        return values.get(key);
    }

    /** These, with another value for the key; without one if null. */
    CustomValues with(String key, @Nullable Object value) {
        Map<String, Object> changed = new TreeMap<>(values);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return new CustomValues(changed);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    String json() {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts, numbers and booleans are JSON", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CustomValues those && values.equals(those.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
