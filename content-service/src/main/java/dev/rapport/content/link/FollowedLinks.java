package dev.rapport.content.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Finds where a link leads for a visitor, and has the view recorded, which nobody waits for. */
@ApplicationScoped
class FollowedLinks {
    private final LinkTargets targets;
    private final Guesses guesses;
    private final VisitorJudge judge;
    private final ViewBuffer buffer;
    private final Clicks clicks;
    private final Clock clock;

    FollowedLinks(
            LinkTargets targets, Guesses guesses, VisitorJudge judge, ViewBuffer buffer, Clicks clicks, Clock clock) {
        this.targets = targets;
        this.guesses = guesses;
        this.judge = judge;
        this.buffer = buffer;
        this.clicks = clicks;
        this.clock = clock;
    }

    /** A link that was found, or why none was. */
    record Followed(Click click, Optional<LinkTarget> target) {}

    Followed follow(String text, Visitor visitor) {
        if (guesses.areTooMany(visitor)) {
            return nothing(Click.REFUSED);
        }
        LinkToken token = new LinkToken(text);
        try {
            Optional<LinkTarget> target = token.isWellFormed() ? targets.find(token) : Optional.empty();
            if (target.isEmpty()) {
                guesses.note(visitor);
                return nothing(Click.UNKNOWN);
            }
            return open(target.get(), visitor);
        } catch (LinkTargets.UnansweredException unanswered) {
            return nothing(Click.UNANSWERED);
        }
    }

    private Followed open(LinkTarget target, Visitor visitor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!target.isOpen(now)) {
            return nothing(Click.OVER);
        }
        Click click = judge.judge(visitor);
        clicks.note(click);
        if (click == Click.VIEW && !buffer.add(target.seen(now))) {
            clicks.note(Click.LOST);
        }
        return new Followed(click, Optional.of(target));
    }

    private Followed nothing(Click why) {
        clicks.note(why);
        return new Followed(why, Optional.empty());
    }
}
