package dev.rapport.feedback.mention;

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
import org.jspecify.annotations.Nullable;

/** One mention, or a list of them. */
@Schema(
        description = "One mention, or a list of at most " + MentionsRequest.MOST,
        type = SchemaType.ARRAY,
        implementation = MentionRequest.class)
@JsonDeserialize(using = MentionsRequest.OneOrMany.class)
record MentionsRequest(@JsonValue List<@Nullable MentionRequest> mentions) {
    static final int MOST = 200;

    /** Takes a single object for a list of one. */
    static final class OneOrMany extends JsonDeserializer<MentionsRequest> {
        @Override
        public MentionsRequest deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return new MentionsRequest(
                    json.isExpectedStartArrayToken()
                            ? Arrays.asList(context.readValue(json, MentionRequest[].class))
                            : List.of(context.readValue(json, MentionRequest.class)));
        }
    }

    List<MentionRequest> requireSome() {
        if (mentions.isEmpty() || mentions.size() > MOST) {
            throw new ApiException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "One call takes from 1 to " + MOST + " mentions, not " + mentions.size() + ".");
        }
        return mentions.stream().map(Demand::body).toList();
    }
}
