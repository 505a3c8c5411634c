package dev.rapport.content.search;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ends: behind this asset. A token of another search is a position like any other.
 *
 * @param matching how the assets before it were found
 * @param rank of that asset, null where nothing is looked for
 */
record Position(Matching matching, @Nullable Float rank, RecordId asset) {
    private static final Pattern TOKEN = Pattern.compile("([AWS])([0-9a-f]{8})_([0-9A-Za-z]{15,18})");

    static Position parse(String token) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            throw unknown();
        }
        Matching matching = Matching.of(parts.group(1).charAt(0));
        float rank = Float.intBitsToFloat(Integer.parseUnsignedInt(parts.group(2), 16));
        if (!Float.isFinite(rank)) {
            throw unknown();
        }
        return new Position(matching, matching == Matching.ALL ? null : rank, RecordId.parse(parts.group(3)));
    }

    /** Every bit of the rank counts: pages must neither repeat nor leave out an asset. */
    String token() {
        return "%c%08x_%s".formatted(matching.letter(), Float.floatToIntBits(rank == null ? 0 : rank), asset);
    }

    static ApiException unknown() {
        return new ApiException(
                ErrorCode.INVALID_PARAMETER, "after takes what \"next\" of the page before says.", "after");
    }
}
