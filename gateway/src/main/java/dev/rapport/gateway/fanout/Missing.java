package dev.rapport.gateway.fanout;

import dev.rapport.gateway.fanout.Reply.Answered;
import dev.rapport.gateway.fanout.Reply.Silent;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part that a merged answer lacks.
 *
 * @param service whose part it is
 * @param reason why, for people
 */
public record Missing(String service, String reason) {
    /** What is missing because of these replies. */
    public static List<Missing> of(List<Reply> replies) {
        return replies.stream().flatMap(Missing::of).toList();
    }

    private static Stream<Missing> of(Reply reply) {
        return switch (reply) {
            case Silent silent -> Stream.of(new Missing(silent.service().name(), silent.reason()));
            case Answered answered when answered.isSuccess() -> Stream.of();
            case Answered answered ->
                Stream.of(new Missing(
                        answered.service().name(),
                        "answered " + answered.status() + " "
                                + answered.body().path(0).path("message").asText()));
        };
    }
}
