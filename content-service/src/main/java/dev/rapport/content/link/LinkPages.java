package dev.rapport.content.link;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;

/** What a buyer reads where a link does not lead to a file. Nothing is said of what it led to. */
final class LinkPages {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String RETRY_SOON = "5";

    private LinkPages() {}

    static Response unknown() {
        return page(
                        Status.NOT_FOUND.getStatusCode(),
                        "This link leads nowhere",
                        "Part of it may be missing. Copy it once more, as a whole.")
                .build();
    }

    static Response over() {
        return page(
                        Status.GONE.getStatusCode(),
                        "This link is over",
                        "What it led to is not offered by it any more. Ask whoever sent it for a new one.")
                .build();
    }

    static Response tooMany() {
        return page(
                        Status.TOO_MANY_REQUESTS.getStatusCode(),
                        "Too many links that lead nowhere",
                        "Wait a minute, and try the link once more.")
                .header(HttpHeaders.RETRY_AFTER, Guesses.WINDOW.toSeconds())
                .build();
    }

    static Response later() {
        return page(
                        Status.SERVICE_UNAVAILABLE.getStatusCode(),
                        "Just a moment",
                        "The link cannot be followed at the moment. Try it once more in a few seconds.")
                .header(HttpHeaders.RETRY_AFTER, RETRY_SOON)
                .build();
    }

    /** What goes with every answer to a stranger: no search engine keeps it, and no other site hears of it. */
    static Response guarded(Response answer) {
        return Response.fromResponse(answer)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }

    private static ResponseBuilder page(int status, String title, String text) {
        return Response.status(status)
                .type(HTML)
                .entity("""
                        <!doctype html>
                        <html lang="en"><head><meta charset="utf-8"><meta name="robots" content="noindex">
                        <meta name="viewport" content="width=device-width"><title>%1$s</title></head>
                        <body><h1>%1$s</h1><p>%2$s</p></body></html>
                        """.formatted(title, text))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff");
    }
}
