package dev.rapport.feedback.mention;

import dev.rapport.platform.directory.DirectoryUser;
import dev.rapport.platform.directory.UserDirectory;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Knows who speaks with which voice, and refuses everybody else. */
@ApplicationScoped
class Speakers {
    private static final int NAMED = 5;

    private final UserDirectory directory;
    private final CurrentCaller caller;

    Speakers(UserDirectory directory, CurrentCaller caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /** Refuses with WRONG_VOICE, saying who may, unless the caller speaks with the voice that this claim asks for. */
    void require(ClaimType claim, String deed) {
        Caller asking = caller.get();
        Voice voice = claim.voice();
        boolean speaks = voice.mayWrite(asking)
                && directory
                        .find(new RecordId(asking.userId()))
                        .filter(user -> user.active() && voice.isOf(user))
                        .isPresent();
        if (!speaks) {
            throw new ApiException(
                    ErrorCode.WRONG_VOICE,
                    "You may not " + deed + ": a claim of the type " + claim + " is for " + voice.words() + ". "
                            + names(voice));
        }
    }

    /** Refuses to leave a claim to somebody who may not answer it. */
    void requireAssignable(ClaimType claim, RecordId user) {
        Voice voice = claim.voice();
        boolean right = directory
                .find(user)
                .filter(known -> known.active() && voice.isOf(known))
                .isPresent();
        if (!right) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "AssigneeId: a claim of the type " + claim + " is for " + voice.words() + ", and " + user
                            + " is not known as such. " + names(voice),
                    "AssigneeId");
        }
    }

    /** All who have this voice, in the order of their ids. */
    List<DirectoryUser> of(Voice voice) {
        return switch (voice) {
            case TECHNOLOGY ->
                Voice.OFFICES.stream()
                        .flatMap(office -> directory.inOffice(office).stream())
                        .filter(voice::isOf)
                        .sorted(Comparator.comparing(DirectoryUser::id))
                        .toList();
            case SUPPORT, SALES, MARKETING -> directory.active(voice.name(), null);
        };
    }

    private String names(Voice voice) {
        List<DirectoryUser> users = of(voice);
        return users.isEmpty()
                ? "Nobody is known as such yet."
                : "These may: "
                        + users.stream().limit(NAMED).map(DirectoryUser::name).collect(Collectors.joining(", "))
                        + (users.size() > NAMED ? " and others." : ".");
    }
}
