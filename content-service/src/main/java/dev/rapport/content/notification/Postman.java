package dev.rapport.content.notification;

import dev.rapport.content.notification.Mailbag.Letter;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Sends mails one by one, each under the lock of its row. One may be sent twice if the service dies between sending and noting it;
 * it then has the same Message-ID. A server that does not take it delays it, and loses nothing.
 */
@ApplicationScoped
class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final int MOST = 500;
    private static final int MOST_DOUBLINGS = 20;

    private final Mailbag mails;
    private final NotificationRepository notifications;
    private final CourtesyStore courtesies;
    private final Readers readers;
    private final Mailer mailer;
    private final EmailConfig config;

    Postman(
            Mailbag mails,
            NotificationRepository notifications,
            CourtesyStore courtesies,
            Readers readers,
            Mailer mailer,
            EmailConfig config) {
        this.mails = mails;
        this.notifications = notifications;
        this.courtesies = courtesies;
        this.readers = readers;
        this.mailer = mailer;
        this.config = config;
    }

    @Transactional
    List<UUID> due(Instant now) {
        return mails.due(now, MOST);
    }

    /** Sends the mail if the user's hours allow by now, unless another replica does. */
    @Transactional
    void send(UUID id, Instant now) {
        mails.take(id, now).ifPresent(letter -> send(letter, now));
    }

    private void send(Letter letter, Instant now) {
        List<Notification> open = notifications.open(letter.user(), now, letter.notifications());
        String address = readers.address(letter.user()).orElse(null);
        if (open.isEmpty() || address == null) {
            mails.end(letter.id(), null);
            return;
        }
        Look look = readers.look(letter.user(), courtesies.read(letter.user()), now);
        boolean urgent = !letter.isDigest() && open.stream().allMatch(Notification::isUrgent);
        if (!(urgent ? look.mayInterruptUrgently() : look.mayInterrupt())) {
            mails.postpone(letter.id(), look.nextLook(), letter.attempts());
            return;
        }
        LetterText text = LetterText.of(open, letter.isDigest(), look.zone(), config.baseUrl());
        hand(letter, address, text, now);
    }

    private void hand(Letter letter, String address, LetterText text, Instant now) {
        try {
            mailer.send(Mail.withText(address, text.subject(), text.body())
                    .setFrom(config.from())
                    .addHeader("Message-ID", "<" + letter.id() + "@rapport>")
                    .addHeader("Auto-Submitted", "auto-generated"));
            mails.end(letter.id(), now);
        } catch (RuntimeException refused) {
            Duration wait = wait(letter.attempts());
            LOG.warnf(
                    "the mail %s was not taken and is tried again in %s: %s", letter.id(), wait, refused.getMessage());
            mails.postpone(letter.id(), now.plus(wait), letter.attempts() + 1);
        }
    }

    private Duration wait(int failures) {
        Duration doubled = config.retryAfter().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return doubled.compareTo(config.longestRetry()) < 0 ? doubled : config.longestRetry();
    }
}
