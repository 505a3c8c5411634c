package dev.rapport.content.notification;

import dev.rapport.content.notification.AttentionQuery.News;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Takes note of what came up and of what is done. One replica at a time does so in an organisation. */
@ApplicationScoped
class Arrivals {
    /** Of each, in one transaction. */
    private static final int BATCH = 2_000;

    private final AttentionQuery attention;
    private final NotificationRepository notifications;
    private final CourtesyStore courtesies;
    private final Clock clock;

    Arrivals(AttentionQuery attention, NotificationRepository notifications, CourtesyStore courtesies, Clock clock) {
        this.attention = attention;
        this.notifications = notifications;
        this.courtesies = courtesies;
        this.clock = clock;
    }

    /**
     * Never on behalf of a user: it concerns all of them. Users' rows are locked before their notifications, as the courier
     * does.
     *
     * @return whether there may be more to take note of
     */
    @Transactional
    boolean compare() {
        if (!attention.lock()) {
            return false;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<News> news = attention.news(now, BATCH);
        // To find either looks at all there is: what is done waits while there is more to tell.
        List<Long> done = news.size() == BATCH ? List.of() : attention.done(now, BATCH);
        courtesies.wake(news.stream().map(each -> each.thing().user()).toList(), now);
        notifications.all(done).forEach(each -> each.settle(now));
        news.forEach(each -> take(each, now));
        return Math.max(news.size(), done.size()) == BATCH;
    }

    private void take(News news, Instant now) {
        news.toldBefore()
                .map(RecordId::value)
                .map(notifications::findById)
                .ifPresentOrElse(
                        told -> told.reopen(now), () -> notifications.persist(Notification.of(news.thing(), now)));
    }
}
