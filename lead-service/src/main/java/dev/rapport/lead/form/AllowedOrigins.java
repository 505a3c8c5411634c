package dev.rapport.lead.form;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sites whose pages may read what a form answers (Fetch standard, CORS); none if nothing is given. */
record AllowedOrigins(Set<String> origins) {
    AllowedOrigins {
        origins = Set.copyOf(origins);
    }

    /** Refuses what is no origin; a wildcard is none, since a form belongs on pages that we know. */
    static AllowedOrigins parse(@Nullable String text) {
        return new AllowedOrigins(Arrays.stream((text == null ? "" : text).split("[\\s,]+", -1))
                .filter(origin -> !origin.isEmpty())
                .map(AllowedOrigins::origin)
                .collect(Collectors.toSet()));
    }

    /** @param origin the header of a request, null without one */
    boolean allows(@Nullable String origin) {
        return origin != null && origins.contains(origin);
    }

    private static String origin(String text) {
        try {
            URI address = new URI(text.toLowerCase(Locale.ROOT));
            String scheme = String.valueOf(address.getScheme());
            String port = address.getPort() < 0 ? "" : ":" + address.getPort();
            String origin = scheme + "://" + address.getHost() + port;
            if (Set.of("http", "https").contains(scheme) && origin.equalsIgnoreCase(text)) {
                return origin;
            }
        } catch (URISyntaxException e) {
            throw (ApiException) refused(text).initCause(e);
        }
        throw refused(text);
    }

    private static ApiException refused(String text) {
        return new ApiException(
                ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD,
                "AllowedOrigins: '" + text + "' is no origin. An origin is a scheme, a host and perhaps a port, as"
                        + " https://www.example.com, and nothing after it; several stand on lines of their own.",
                "AllowedOrigins");
    }
}
