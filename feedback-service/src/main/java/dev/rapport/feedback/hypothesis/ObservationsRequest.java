package dev.rapport.feedback.hypothesis;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.rest.Demand;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One observation, or a list of them. */
@Schema(
        description = "One observation, or a list of at most " + ObservationsRequest.MOST,
        type = SchemaType.ARRAY,
        implementation = ObservationRequest.class)
@JsonDeserialize(using = ObservationsRequest.OneOrMany.class)
record ObservationsRequest(@JsonValue List<ObservationRequest> observations) {
    static final int MOST = 200;

    /** Takes a single object for a list of one. */
    static final class OneOrMany extends JsonDeserializer<ObservationsRequest> {
        @Override
        public ObservationsRequest deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return new ObservationsRequest(
                    json.isExpectedStartArrayToken()
                            ? Arrays.asList(context.readValue(json, ObservationRequest[].class))
                            : List.of(context.readValue(json, ObservationRequest.class)));
        }
    }

    List<ObservationRequest> requireFew() {
        if (observations.size() > MOST) {
            throw new ApiException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "One call takes at most " + MOST + " observations, not " + observations.size() + ".");
        }
        return observations.stream().map(Demand::body).toList();
    }
}
