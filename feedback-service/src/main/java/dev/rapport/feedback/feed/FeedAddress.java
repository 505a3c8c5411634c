package dev.rapport.feedback.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** What the address of a feed must look like before anybody is asked where it leads: when it is set, and at every hop. */
final class FeedAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private FeedAddress() {}

    static URI parse(String text, FeedConfig config) throws FeedFailure {
        try {
            return check(new URI(text.strip()), config);
        } catch (URISyntaxException e) {
            throw new FeedFailure("it is no address: " + e.getReason());
        }
    }

    /** As above, of an address that may be relative to the one that answered with it. */
    static URI redirect(URI from, String location, FeedConfig config) throws FeedFailure {
        try {
            return check(from.resolve(new URI(location.strip())), config);
        } catch (URISyntaxException e) {
            throw new FeedFailure("it redirects to what is no address: " + e.getReason());
        }
    }

    private static URI check(URI uri, FeedConfig config) throws FeedFailure {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) {
            throw new FeedFailure("only http and https are read, not '" + scheme + "'");
        }
        if (uri.getHost() == null) {
            throw new FeedFailure("it names no host; international names are written as xn--…");
        }
        if (uri.getRawUserInfo() != null) {
            throw new FeedFailure("an address with a user name or password is not read");
        }
        int usual = scheme.equals("https") ? 443 : 80;
        int port = uri.getPort() < 0 ? usual : uri.getPort();
        if (!config.ports().contains(port) && !isAllowed(uri.getHost(), config)) {
            throw new FeedFailure("port " + port + " is not read from");
        }
        return uri;
    }

    /** Whether the installation vouches for a host. */
    static boolean isAllowed(String host, FeedConfig config) {
        return config.allowedHosts().orElse(Set.of()).stream().anyMatch(host::equalsIgnoreCase);
    }
}
