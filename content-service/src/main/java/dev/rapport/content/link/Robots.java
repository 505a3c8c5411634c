package dev.rapport.content.link;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua_parser.Parser;

/**
 * Tells programs from browsers by what they call themselves. What calls itself a browser is one: nobody can see through
 * a lie, so a view is a hint and never a proof. The list is read at the start, so that no buyer waits for it.
 */
@Singleton
@Startup
class Robots {
    /** All browsers have begun so since 1994; tools, previews of chats and most scanners do not. */
    private static final Pattern BROWSER = Pattern.compile("Mozilla/\\d\\.\\d .*", Pattern.DOTALL);

    /** Programs that begin like a browser and are not in the parser's list, or look like an app there. */
    private static final Pattern DISGUISED = Pattern.compile(
            "bot\\b|crawl|spider|preview|slurp|scan|headless|phantomjs|facebookexternalhit|bingpreview|whatsapp"
                    + "|skypeuripreview|microsoft office|ms-office|outlook|safelinks|mimecast|proofpoint|barracuda"
                    + "|google-?imageproxy|yahoomailproxy|feedfetcher|monitor|lighthouse|embedly|vkshare",
            Pattern.CASE_INSENSITIVE);

    /** What the parser calls the device of every program that it knows. */
    private static final String SPIDER = "Spider";

    private static final int LONGEST = 1_000;

    private final Parser parser = new Parser();

    boolean isOne(@Nullable String userAgent) {
        if (userAgent == null
                || userAgent.length() > LONGEST
                || !BROWSER.matcher(userAgent).matches()) {
            return true;
        }
        return DISGUISED.matcher(userAgent).find() || SPIDER.equals(parser.parseDevice(userAgent).family);
    }
}
