package dev.rapport.content.request;

import dev.rapport.content.match.Match;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The existing assets that come closest.
 *
 * @param offered whether these are what triage offered, to each of which a new asset owes an answer
 */
@Schema(name = "ContentRequestMatches", description = "The existing assets that come closest to what is asked for")
record MatchesView(
        @Schema(description = "Whether triage has offered these, and a new asset owes each an answer")
        boolean offered,

        List<Match> matches) {
    MatchesView {
        matches = List.copyOf(matches);
    }
}
