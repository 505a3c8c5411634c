package dev.rapport.feedback.mention;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a page without what does not tell one page from another; its canonical form is its own.
 *
 * <p>Syntax-based and scheme-based normalisation of RFC 3986 §6.2, and beyond it: no fragment, no user, no tracking
 * parameters, the others in the order of their names, no slash at the end. For comparing, never for fetching.
 */
record CanonicalAddress(String text) {
    /** RFC 3986, appendix B, without the fragment; linear. */
    private static final Pattern PARTS =
            Pattern.compile("([A-Za-z]+)://([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.DOTALL);

    private static final Pattern HOST = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*+");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final int LONGEST_HOST = 253;
    private static final int LAST_PORT = 65_535;
    private static final String PATH_SAFE = "!$&'()*+,;=:@/";

    /** FIELD_INTEGRITY_EXCEPTION naming Url where the text is no web address. */
    static CanonicalAddress of(String url) {
        Matcher parts = PARTS.matcher(url.strip());
        if (!parts.matches()) {
            throw none(url, "it needs http:// or https:// and a host");
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw none(url, "only http and https are web addresses");
        }
        String query = QueryParameters.canonical(parts.group(4));
        return new CanonicalAddress(scheme + "://" + authority(url, scheme, parts.group(2)) + path(parts.group(3))
                + (query.isEmpty() ? "" : "?" + query));
    }

    static boolean isOne(String url) {
        try {
            of(url);
            return true;
        } catch (ApiException none) {
            return false;
        }
    }

    /** What it is found by. */
    byte[] digest() {
        return digest(text);
    }

    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String authority(String url, String scheme, String given) {
        String authority = given.substring(given.lastIndexOf('@') + 1);
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon > authority.lastIndexOf(']');
        String host = hasPort ? authority.substring(0, colon) : authority;
        String port = hasPort ? authority.substring(colon + 1) : "";
        return host(url, host) + port(url, scheme, port);
    }

    private static String port(String url, String scheme, String port) {
        if (port.isEmpty()) {
            return "";
        }
        if (!PORT.matcher(port).matches() || Integer.parseInt(port) > LAST_PORT) {
            throw none(url, "its port is none");
        }
        int number = Integer.parseInt(port);
        return number == (scheme.equals("https") ? 443 : 80) ? "" : ":" + number;
    }

    private static String host(String url, String given) {
        try {
            if (given.startsWith("[") && given.endsWith("]")) {
                return literal(url, given.substring(1, given.length() - 1));
            }
            String ascii = IDN.toASCII(PercentEncoding.decode(given), IDN.ALLOW_UNASSIGNED)
                    .toLowerCase(Locale.ROOT);
            String host = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
            if (host.length() <= LONGEST_HOST && HOST.matcher(host).matches()) {
                return host;
            }
        } catch (IllegalArgumentException notOne) {
            throw none(url, "its host is none");
        }
        throw none(url, "its host is none");
    }

    /** One address of version 4 that is written as one of version 6 becomes what it is. */
    private static String literal(String url, String given) {
        if (given.indexOf('%') >= 0) {
            throw none(url, "its host is known on one machine only");
        }
        InetAddress address = Inet6Address.ofLiteral(given);
        return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }

    private static String path(String given) {
        String path = withoutDots(PercentEncoding.normalise(given, PATH_SAFE));
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return end == 0 ? "/" : path.substring(0, end);
    }

    /** RFC 3986 §5.2.4. */
    private static String withoutDots(String path) {
        StringBuilder result = new StringBuilder();
        for (String segment : path.substring(Math.min(1, path.length())).split("/", -1)) {
            if (segment.equals("..")) {
                result.setLength(Math.max(0, result.lastIndexOf("/")));
            } else if (!segment.equals(".")) {
                result.append('/').append(segment);
            }
        }
        return result.toString();
    }

    private static ApiException none(String url, String why) {
        String shown = url.length() > 100 ? url.substring(0, 100) + "…" : url;
        return new ApiException(
                ErrorCode.FIELD_INTEGRITY_EXCEPTION, "Url: '" + shown + "' is no address: " + why + ".", "Url");
    }
}
