package dev.rapport.content.link;

import static dev.rapport.content.link.Links.awaitAllThatCameBefore;
import static dev.rapport.content.link.Links.awaitUse;
import static dev.rapport.content.link.Links.buyer;
import static dev.rapport.content.link.Links.link;
import static dev.rapport.content.link.Links.open;
import static dev.rapport.content.link.Links.path;
import static dev.rapport.content.link.Links.publishedFile;
import static dev.rapport.content.link.Links.uses;
import static dev.rapport.testkit.Organizations.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose following a link is a use, and whose is not. */
@QuarkusTest
class CountedLinkTest {
    private static final Map<String, ?> BY_MAIL = Map.of("channel", "EMAIL");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
                "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0) Chrome/103.0.5060.134",
                "Mozilla/5.0 (compatible; YandexImages/3.0; +http://yandex.com/bots)",
                "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
                "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
                "Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/131.0 Safari/537.36",
                "Mozilla/4.0 (compatible; ms-office; MSOffice 16)",
                "WhatsApp/2.23.20.0",
                "TelegramBot (like TwitterBot)",
                "curl/8.5.0",
                "python-requests/2.32"
            })
    void ofAProgramIsNoUse(String program) {
        String asset = publishedFile();
        RestAssured.given()
                .header("User-Agent", program)
                .get(path(asset, BY_MAIL))
                .then()
                .statusCode(200);
        awaitAllThatCameBefore();
        assertEquals(List.of(), uses(asset));
    }

    @ParameterizedTest
    @CsvSource({
        "DNT,1",
        "Sec-GPC,1",
        "Sec-Purpose,prefetch;prerender",
        "Purpose,prefetch",
        "X-Moz,prefetch",
        "Sec-Fetch-Dest,image",
        "Range,bytes=2-3",
        "X-Forwarded-For,203.0.113.77",
        "X-Forwarded-For,2001:db8:1::7"
    })
    void ofWhoIsNotToBeCountedIsNoUse(String header, String value) {
        String asset = publishedFile();
        String path = path(asset, BY_MAIL);
        assertTrue(buyer().header(header, value).get(path).statusCode() < 300);
        buyer().head(path).then().statusCode(200);
        awaitAllThatCameBefore();
        assertEquals(List.of(), uses(asset));
    }

    @ParameterizedTest
    @CsvSource({
        "DNT,0",
        "Sec-Fetch-Dest,document",
        "Range,bytes=0-",
        "X-Forwarded-For,203.0.114.77",
        "X-Forwarded-For,nobody"
    })
    void ofEverybodyElseIsOne(String header, String value) {
        String asset = publishedFile();
        assertTrue(buyer().header(header, value).get(path(asset, BY_MAIL)).statusCode() < 300);
        assertEquals("VIEWED_BY_BUYER", awaitUse(asset).get("Channel"));
    }

    @Test
    void byTheAuthorOrOutsideSalesDoesNotCount() {
        String ofMarketing = publishedFile();
        open(path(link("marketing", ofMarketing, BY_MAIL).statusCode(201)))
                .then()
                .statusCode(200);
        String ofSeller = publishedFile(Map.of("OwnerId", Tokens.user(ACME, "sales")));
        open(path(ofSeller, BY_MAIL)).then().statusCode(200);
        for (String asset : List.of(ofMarketing, ofSeller)) {
            assertEquals(false, awaitUse(asset).get("Counts"));
        }
    }
}
