package dev.rapport.lead.touch;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One contact with a lead, or a list of them. */
@Schema(
        description = "One contact with a lead, or a list of at most " + TouchesRequest.MOST,
        oneOf = {TouchRequest.class, TouchRequest[].class})
@JsonDeserialize(using = TouchesRequest.OneOrMany.class)
sealed interface TouchesRequest {
    int MOST = 200;

    List<TouchRequest> touches();

    /** Answered with the touch itself. */
    record One(@JsonValue TouchRequest touch) implements TouchesRequest {
        @Override
        public List<TouchRequest> touches() {
            return List.of(touch);
        }
    }

    /** Answered with the touches in the order given. */
    record Many(@JsonValue List<TouchRequest> touches) implements TouchesRequest {
        public Many {
            touches = List.copyOf(touches);
            if (touches.size() > MOST) {
                throw new ApiException(
                        ErrorCode.LIMIT_EXCEEDED,
                        "One call takes at most " + MOST + " touches, not " + touches.size() + ".");
            }
        }
    }

    final class OneOrMany extends JsonDeserializer<TouchesRequest> {
        @Override
        public TouchesRequest deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return json.isExpectedStartArrayToken()
                    ? new Many(List.of(context.readValue(json, TouchRequest[].class)))
                    : new One(context.readValue(json, TouchRequest.class));
        }
    }
}
