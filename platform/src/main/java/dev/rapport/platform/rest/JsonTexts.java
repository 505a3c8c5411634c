package dev.rapport.platform.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** Refuses in the bodies of process-plane calls what is no text; the record plane refuses it field by field. */
@Singleton
public class JsonTexts implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("texts").addDeserializer(String.class, new Texts()));
    }

    private static final class Texts extends StringDeserializer {
        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = super.deserialize(json, context);
            Optional<String> flaw = TextFlaw.of(text);
            if (flaw.isPresent()) {
                String name = Objects.requireNonNullElse(json.currentName(), "A text");
                throw new ApiException(ErrorCode.FIELD_INTEGRITY_EXCEPTION, "\"" + name + "\" " + flaw.get(), name);
            }
            return text;
        }
    }
}
