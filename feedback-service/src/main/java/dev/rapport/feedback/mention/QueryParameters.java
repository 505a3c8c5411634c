package dev.rapport.feedback.mention;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands after the question mark of an address, without what only tells how somebody came there. */
final class QueryParameters {
    private static final String SAFE = "!$'()*,;:@/?=";

    /** Click ids and campaign marks of the large networks and mailing tools; utm_… by its beginning. */
    private static final Set<String> TRACKING = Set.of(
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "fbclid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "li_fat_id",
            "igshid",
            "igsh",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "_hsenc",
            "_hsmi",
            "oly_anon_id",
            "oly_enc_id",
            "vero_id",
            "wickedid",
            "rb_clickid",
            "s_cid",
            "_ga",
            "_gl",
            "ref_src",
            "ref_url");

    private QueryParameters() {}

    /** The parameters that matter, in the order of their names; those of one name in the order given. */
    static String canonical(@Nullable String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .map(parameter -> PercentEncoding.normalise(parameter.replace("+", "%20"), SAFE))
                        .filter(parameter -> !parameter.isEmpty() && !isTracking(name(parameter)))
                        .sorted(Comparator.comparing(QueryParameters::name))
                        .collect(Collectors.joining("&"));
    }

    private static boolean isTracking(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("utm_") || TRACKING.contains(lower);
    }

    private static String name(String parameter) {
        int end = parameter.indexOf('=');
        return end < 0 ? parameter : parameter.substring(0, end);
    }
}
