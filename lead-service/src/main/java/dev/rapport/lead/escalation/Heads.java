package dev.rapport.lead.escalation;

import dev.rapport.lead.capture.Lead;
import dev.rapport.lead.handoff.DecisionTime;
import dev.rapport.lead.handoff.Handoff;
import dev.rapport.platform.directory.DirectoryUser;
import dev.rapport.platform.directory.UserDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In charge of who stands on a rung today, as far as the directory of users knows. */
@ApplicationScoped
class Heads {
    private static final String MARKETING = "MARKETING";
    private static final String SALES = "SALES";
    private static final String HEAD = "HEAD";
    private static final String CHIEF = "CHIEF";

    private final UserDirectory directory;
    private final DecisionTime decisions;

    Heads(UserDirectory directory, DecisionTime decisions) {
        this.directory = directory;
        this.decisions = decisions;
    }

    List<DirectoryUser> on(Rung rung, Handoff handoff, Lead lead) {
        Optional<DirectoryUser> receiver = decisions.receiver(handoff.toUser(), lead);
        return switch (rung) {
            case OWNER -> receiver.filter(DirectoryUser::active).stream().toList();
            case HEAD_OF_TEAM ->
                receiver.map(DirectoryUser::team).flatMap(this::headOfTeam).stream()
                        .toList();
            case BOTH_HEADS ->
                Stream.of(MARKETING, SALES)
                        .flatMap(function -> headOf(function).stream())
                        .toList();
            case CEO -> directory.inOffice("CEO").stream().limit(1).toList();
        };
    }

    private Optional<DirectoryUser> headOfTeam(@Nullable String team) {
        return team == null ? Optional.empty() : heads(SALES, team).min(Comparator.comparing(Heads::isChief));
    }

    /** The chief, or else a head who belongs to no team and so to all, or else a team's. */
    private Optional<DirectoryUser> headOf(String function) {
        return heads(function, null)
                .min(Comparator.comparing((DirectoryUser user) -> !isChief(user))
                        .thenComparing(user -> user.team() != null));
    }

    private Stream<DirectoryUser> heads(String function, @Nullable String team) {
        return directory.active(function, team).stream()
                .filter(user -> HEAD.equals(user.seniority()) || CHIEF.equals(user.seniority()));
    }

    private static boolean isChief(DirectoryUser user) {
        return CHIEF.equals(user.seniority());
    }
}
