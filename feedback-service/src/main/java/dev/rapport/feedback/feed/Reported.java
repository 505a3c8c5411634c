package dev.rapport.feedback.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.feedback.mention.MentionRequest;
import dev.rapport.platform.id.RecordId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Makes a mention of an entry: strangers write as much as they like, a mention keeps the beginning of it. */
final class Reported {
    private static final int LINE = 255;
    private static final int TEXT = 32_000;
    private static final int ID = 200;

    private Reported() {}

    static MentionRequest of(RecordId feed, FeedItem item, Instant now) {
        Instant at = item.publishedAt() == null || item.publishedAt().isAfter(now) ? now : item.publishedAt();
        String title = item.title().isEmpty() ? null : beginning(item.title(), LINE);
        return new MentionRequest(
                "feed:" + feed,
                id(item.id()),
                item.link().toString(),
                title,
                item.author() == null ? null : beginning(item.author(), LINE),
                null,
                at.toString(),
                beginning(text(item), TEXT));
    }

    private static String text(FeedItem item) {
        if (!item.text().isEmpty()) {
            return item.text();
        }
        return item.title().isEmpty() ? item.link().toString() : item.title();
    }

    private static String beginning(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    /** A long one is told by its digest. */
    private static String id(String id) {
        if (id.length() <= ID) {
            return id;
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
