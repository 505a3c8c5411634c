package dev.rapport.feedback.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {
    private static final String ENTRY = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>urn:f</id><updated>2026-01-05T09:00:00Z</updated>
            <entry><title>%s</title><id>urn:1</id><link href="%s"/><updated>2026-01-05T09:00:00Z</updated>
            <author><name>Jane</name></author><content type="html">%s</content></entry></feed>""";

    @Test
    void readsRss() throws FeedFailure {
        List<FeedItem> items = parse(Site.RSS.formatted("x", "x"));
        FeedItem first = items.getFirst();
        assertEquals("x-1", first.id());
        assertEquals("We & they", first.title());
        assertEquals("It fails.", first.text());
        assertEquals(URI.create("https://blog.example/a?utm_source=feed"), first.link());
        assertEquals(Instant.parse("2015-01-05T09:00:00Z"), first.publishedAt());
        assertEquals(2, items.size());
        assertEquals("https://news.example/x/b", items.get(1).id());
    }

    @Test
    void readsAtom() throws FeedFailure {
        FeedItem item = parse(
                        ENTRY.formatted("Ti&amp;tle", "https://news.example/1", "&lt;p&gt;A&lt;br&gt;B&lt;/p&gt;"))
                .getFirst();
        assertEquals("urn:1", item.id());
        assertEquals("Ti&tle", item.title());
        assertEquals("A B", item.text());
        assertEquals("Jane", item.author());
    }

    @Test
    void readsOtherEncodingsThanOurOwn() throws FeedFailure {
        String xml = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
                + ENTRY.formatted("Grüße", "https://n.example/1", "x");
        Charset latin = StandardCharsets.ISO_8859_1;
        assertEquals(
                "Grüße",
                FeedParser.parse(document(xml.getBytes(latin))).getFirst().title());
    }

    @Test
    void leavesOutEntriesThatNobodyCanAnswer() throws FeedFailure {
        for (String link : List.of("javascript:alert(1)", "mailto:a@b.example", "urn:2")) {
            assertEquals(List.of(), parse(ENTRY.formatted("t", link, "x")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<html><body/></html>",
                "<rss version=\"2.0\"><channel>",
                "<!DOCTYPE rss SYSTEM \"file:///etc/passwd\"><rss version=\"2.0\"><channel/></rss>",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><title>&x;</title>"
                        + "</channel></rss>",
                "<!DOCTYPE l [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]><rss version=\"2.0\">"
                        + "<channel><title>&c;</title></channel></rss>",
                "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"http://127.0.0.1/x\"> %p;]><rss version=\"2.0\"><channel/></rss>"
            })
    void refusesWhatIsNoFeedAndEveryDocumentType(String xml) {
        assertThrows(FeedFailure.class, () -> parse(xml));
    }

    private static List<FeedItem> parse(String xml) throws FeedFailure {
        return FeedParser.parse(document(xml.getBytes(UTF_8)));
    }

    private static FeedDocument document(byte[] body) {
        return new FeedDocument(URI.create("https://blog.example/feed.xml"), body, "application/xml", null, null);
    }
}
