package dev.rapport.feedback.conversation;

import dev.rapport.platform.directory.DirectoryUser;
import dev.rapport.platform.directory.UserDirectory;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells who has had a say in which campaign: everybody whose feedback is about it. */
@ApplicationScoped
class Contributions {
    private static final String UNKNOWN = "UNKNOWN";

    private final UserDirectory users;

    Contributions(UserDirectory users) {
        this.users = users;
    }

    Optional<PlanContributed> in(Feedback feedback) {
        RecordId campaign = feedback.aboutId();
        if (feedback.aboutType() != AboutType.CAMPAIGN || campaign == null) {
            return Optional.empty();
        }
        Optional<DirectoryUser> author = users.find(feedback.createdBy());
        return Optional.of(new PlanContributed(
                feedback.id(),
                campaign,
                feedback.createdBy(),
                author.map(DirectoryUser::function).orElse(UNKNOWN),
                author.map(DirectoryUser::seniority).orElse(UNKNOWN),
                feedback.createdDate()));
    }
}
