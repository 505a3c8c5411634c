package dev.rapport.platform.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.platform.schema.Field;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values of added fields where there is no record to hold them. */
public final class AddedFieldValue {
    private AddedFieldValue() {}

    /**
     * A value as a record would keep it, in JSON's types.
     *
     * @throws dev.rapport.platform.error.ApiException if the field would not take it, with one error that names the field
     */
    public static @Nullable Object parse(Field field, JsonNode given) {
        AddedField bound = new AddedField(field, Objects.requireNonNull(field.addition()));
        return AddedField.json(ValueParser.parse(bound, given));
    }
}
