package dev.rapport.feedback.hypothesis;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One observation, or a list of them. */
@Schema(
        description = "One observation, or a list of at most " + ObservationsRequest.MOST,
        type = SchemaType.ARRAY,
        implementation = ObservationRequest.class)
record ObservationsRequest(@JsonValue List<ObservationRequest> observations) {
    static final int MOST = 200;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
    static ObservationsRequest of(List<ObservationRequest> observations) {
        return new ObservationsRequest(observations);
    }

    List<ObservationRequest> requireFew() {
        if (observations.size() > MOST) {
            throw new ApiException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "One call takes at most " + MOST + " observations, not " + observations.size() + ".");
        }
        return observations;
    }
}
