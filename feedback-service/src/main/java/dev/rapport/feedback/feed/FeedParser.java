package dev.rapport.feedback.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Reads RSS and Atom of all versions; document types, and with them entities, are refused, markup is dropped. */
final class FeedParser {
    /** Of a feed that has more, the first so many. */
    private static final int MOST_ITEMS = 500;

    private FeedParser() {}

    /** The entries with an address, in the feed's order. */
    static List<FeedItem> parse(FeedDocument document) throws FeedFailure {
        byte[] body = document.body();
        if (body == null) {
            return List.of();
        }
        SyndFeedInput input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        input.setXmlHealerOn(false);
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(body), document.contentType(), true)) {
            return input.build(reader).getEntries().stream()
                    .limit(MOST_ITEMS)
                    .flatMap(entry -> item(entry, document.from()).stream())
                    .toList();
        } catch (FeedException | IOException | IllegalArgumentException e) {
            throw new FeedFailure("it is no RSS or Atom feed: " + e.getMessage());
        }
    }

    private static Optional<FeedItem> item(SyndEntry entry, URI base) {
        return link(entry, base)
                .map(link -> new FeedItem(
                        text(entry.getUri()).isEmpty() ? link.toString() : text(entry.getUri()),
                        link,
                        plain(entry.getTitle()),
                        author(entry),
                        body(entry),
                        time(entry)));
    }

    /** Nobody can answer where there is no page. */
    private static Optional<URI> link(SyndEntry entry, URI base) {
        return Stream.of(text(entry.getLink()), text(entry.getUri()))
                .filter(text -> !text.isEmpty())
                .flatMap(text -> resolve(base, text).stream())
                .findFirst();
    }

    private static Optional<URI> resolve(URI base, String text) {
        try {
            URI uri = base.resolve(new URI(text));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String body(SyndEntry entry) {
        Stream<SyndContent> contents =
                Stream.concat(Stream.ofNullable(entry.getDescription()), entry.getContents().stream());
        return contents.map(SyndContent::getValue)
                .filter(Objects::nonNull)
                .map(FeedParser::plain)
                .distinct()
                .reduce("", (all, next) -> all.isEmpty() ? next : all + "\n" + next);
    }

    private static @Nullable String author(SyndEntry entry) {
        String author = plain(entry.getAuthor());
        return author.isEmpty() ? null : author;
    }

    private static @Nullable Instant time(SyndEntry entry) {
        Date date = entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
        return date == null ? null : date.toInstant();
    }

    /** What a reader would see. */
    private static String plain(@Nullable String markup) {
        return markup == null ? "" : Jsoup.parseBodyFragment(markup).text();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
