package dev.rapport.feedback.transmission;

import dev.rapport.platform.directory.DirectoryUser;
import dev.rapport.platform.directory.UserDirectory;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Knows who heads a unit, and whom it consists of. */
@ApplicationScoped
class Organisation {
    private static final Set<String> HEADS = Set.of("CHIEF", "HEAD");

    private final UserDirectory users;

    Organisation(UserDirectory users) {
        this.users = users;
    }

    /** The head of a unit; a function's is whoever heads it and belongs to no team, or else its chief. */
    Recipient head(Unit unit) {
        List<DirectoryUser> heads = members(unit).stream()
                .filter(user -> HEADS.contains(String.valueOf(user.seniority())))
                .toList();
        RecordId head = heads.stream()
                .filter(user -> unit.team() != null || user.team() == null || "CHIEF".equals(user.seniority()))
                .map(DirectoryUser::id)
                .findFirst()
                .orElse(null);
        return new Recipient(unit, head, true);
    }

    /** One level below: a function's teams and those who belong to none, or a team's people. Their head is not among them. */
    List<Recipient> below(Unit unit, @Nullable RecordId head) {
        List<DirectoryUser> members =
                members(unit).stream().filter(user -> !user.id().equals(head)).toList();
        List<Recipient> below = new ArrayList<>();
        if (unit.team() == null) {
            Set<String> teams = new TreeSet<>();
            members.stream().map(DirectoryUser::team).filter(Objects::nonNull).forEach(teams::add);
            teams.forEach(team -> below.add(head(new Unit(unit.function(), team))));
        }
        members.stream()
                .filter(user -> unit.team() != null || user.team() == null)
                .forEach(user -> below.add(new Recipient(unit, user.id(), false)));
        return below;
    }

    Recipient person(RecordId user, Unit otherwise) {
        Unit unit = users.find(user)
                .map(known ->
                        new Unit(Objects.requireNonNullElse(known.function(), otherwise.function()), known.team()))
                .orElse(otherwise);
        return new Recipient(unit, user, false);
    }

    private List<DirectoryUser> members(Unit unit) {
        return users.active(unit.function(), unit.team());
    }
}
