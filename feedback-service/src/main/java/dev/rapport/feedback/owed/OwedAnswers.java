package dev.rapport.feedback.owed;

import dev.rapport.feedback.conversation.Side;
import dev.rapport.feedback.owed.OwedQuery.Page;
import dev.rapport.platform.directory.DirectoryUser;
import dev.rapport.platform.directory.UserDirectory;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.rest.DuePosition;
import dev.rapport.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds what still waits, from either end, for a person or a team. */
@ApplicationScoped
class OwedAnswers {
    private final OwedQuery query;
    private final UserDirectory users;
    private final Clock clock;

    OwedAnswers(OwedQuery query, UserDirectory users, Clock clock) {
        this.query = query;
        this.users = users;
        this.clock = clock;
    }

    /**
     * Which part of the lists is asked for.
     *
     * @param owedBy behind which item of what is owed by the asked one
     * @param owedTo behind which item of what the asked one is owed
     */
    record Window(DuePosition owedBy, DuePosition owedTo, int size) {}

    /** What the caller owes and is owed: what nobody in particular owes is owed by each of the caller's sides. */
    @Transactional
    OwedList of(Caller caller, Window window) {
        return of(List.of(new RecordId(caller.userId())), Side.of(caller), window);
    }

    /** What the members of a team owe and are owed by name; as far as the caller may read it. */
    @Transactional
    OwedList ofTeam(String team, Window window) {
        List<RecordId> members =
                users.inTeam(team).stream().map(DirectoryUser::id).toList();
        return of(members, EnumSet.noneOf(Side.class), window);
    }

    private OwedList of(List<RecordId> people, Set<Side> sides, Window window) {
        return OwedList.of(
                query.owedBy(people, sides, new Page(window.owedBy(), window.size(), clock.instant())),
                query.owedTo(people, new Page(window.owedTo(), window.size(), clock.instant())),
                window.size());
    }
}
