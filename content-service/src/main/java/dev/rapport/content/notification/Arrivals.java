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
    /** Of each, in one transaction; the rest follows at the next turn of the clock. */
    private static final int BATCH = 500;

    private final AttentionQuery attention;
    private final NotificationRepository notifications;
    private final CourtesyStore courtesies;
    private final Clock clock;

    Arrivals(
            AttentionQuery attention, NotificationRepository notifications, CourtesyStore courtesies, Clock clock) {
        this.attention = attention;
        this.notifications = notifications;
        this.courtesies = courtesies;
        this.clock = clock;
    }

    /** Never on behalf of a user: it concerns all of them. */
    @Transactional
    void compare() {
        if (!attention.lock()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        notifications.all(attention.done(now, BATCH)).forEach(done -> done.settle(now));
        List<News> news = attention.news(now, BATCH);
        news.forEach(each -> take(each, now));
        courtesies.wake(news.stream().map(each -> each.thing().user()).toList(), now);
    }

    private void take(News news, Instant now) {
        news.toldBefore()
                .map(RecordId::value)
                .map(notifications::findById)
                .ifPresentOrElse(
                        told -> told.reopen(now), () -> notifications.persist(Notification.of(news.thing(), now)));
    }
}
