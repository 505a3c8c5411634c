package dev.rapport.content.request;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why assets that were offered do not do; as a text, a line for each: its id, a colon, and the reason. */
record WhyNot(List<Answer> answers) {
    WhyNot {
        answers = List.copyOf(answers);
    }

    /** Why one asset does not do. */
    @Schema(name = "WhyNotReuse", description = "Why an asset that was offered does not do")
    record Answer(
            @Schema(required = true, examples = "a10000000000001AAA")
            RecordId assetId,

            @Schema(required = true, examples = "Its numbers are of last year")
            String reason) {}

    /** Lines that are no answers are passed over. */
    static WhyNot parse(@Nullable String text) {
        return new WhyNot(
                text == null
                        ? List.of()
                        : text.lines()
                                .map(line -> line.split(":", 2))
                                .filter(parts ->
                                        parts.length == 2 && RecordId.hasForm(parts[0].strip()) && !parts[1].isBlank())
                                .map(parts -> new Answer(RecordId.parse(parts[0].strip()), parts[1].strip()))
                                .toList());
    }

    String text() {
        return answers.stream()
                .map(answer -> answer.assetId() + ": "
                        + answer.reason().lines().map(String::strip).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    /** Refuses to make something new while an offer has no answer. */
    void requireAll(List<RecordId> offers) {
        Map<RecordId, String> given = new LinkedHashMap<>();
        answers.forEach(answer -> given.put(answer.assetId(), answer.reason()));
        List<RecordId> open =
                offers.stream().filter(offer -> !given.containsKey(offer)).toList();
        if (!open.isEmpty()) {
            throw new ApiException(
                    ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION,
                    "Say of each asset that was offered why it does not do (WhyNotReuse, a line for each: id: reason)."
                            + " Still open: " + open + ".",
                    "WhyNotReuse");
        }
    }
}
