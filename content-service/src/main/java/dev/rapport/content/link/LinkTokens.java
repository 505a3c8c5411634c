package dev.rapport.content.link;

import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Gives links their tokens. */
@ApplicationScoped
class LinkTokens {
    private final TrackedLinkRepository links;
    private final LinkAdmission admission;
    private final LinkConfig config;
    private final Clock clock;

    LinkTokens(TrackedLinkRepository links, LinkAdmission admission, LinkConfig config, Clock clock) {
        this.links = links;
        this.admission = admission;
        this.config = config;
        this.clock = clock;
    }

    /** The address begins with what is configured, never with what a caller says of the host. */
    LinkView issue(RecordId id) {
        TrackedLink link = links.requireForUpdate(id);
        admission.requireOwn(link);
        LinkToken token = LinkToken.next();
        link.answerTo(token.hash(), clock.instant());
        return link.view(config.address().toString().replaceFirst("/$", "") + "/l/" + token.text());
    }
}
