package dev.rapport.content.notification;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a mail says: text and nothing else. Names come from users, and cannot begin a line or a header. */
record LetterText(String subject, String body) {
    /** Ends of lines of every kind, and what turns the direction of the text around. */
    private static final Pattern CONTROLS =
            Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]+");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final String FAREWELL = "You decide what you are told, and when: ";

    static LetterText of(List<Notification> about, boolean isDigest, ZoneId zone, URI base) {
        List<NotificationView> things = about.stream().map(Notification::view).toList();
        String subject = isDigest
                ? "Your digest: " + things.size() + (things.size() == 1 ? " thing" : " things")
                : oneLine(things.getFirst().name());
        String body = things.stream().map(each -> text(each, zone, base)).collect(Collectors.joining("\n\n"));
        return new LetterText(subject, body + "\n\n-- \n" + FAREWELL + base + "/api/notification-preferences\n");
    }

    private static String text(NotificationView thing, ZoneId zone, URI base) {
        StringBuilder text =
                new StringBuilder(oneLine(thing.name())).append("\n  ").append(oneLine(thing.why()));
        if (thing.dueAt() != null) {
            text.append("\n  Due ").append(time(thing.dueAt(), zone));
        }
        if (thing.heldBack()) {
            text.append("\n  Urgent, but you had ")
                    .append(Round.MOST_URGENT)
                    .append(" urgent ones that day; it waited for the digest.");
        }
        return text.append("\n  ").append(base).append(thing.path()).toString();
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone)) + " (" + zone.getId() + ")";
    }

    private static String oneLine(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }
}
