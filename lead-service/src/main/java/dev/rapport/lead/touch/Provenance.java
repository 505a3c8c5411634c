package dev.rapport.lead.touch;

import dev.rapport.platform.rest.TextFlaw;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody says they came from: what the address of our page carried, and the page before. Anybody can write
 * anything there. It is kept as text and never interpreted; what has no printable form is left out rather than refused,
 * since a lead must not be lost over it.
 */
public record Provenance(
        @Nullable String source,
        @Nullable String medium,
        @Nullable String campaign,
        @Nullable String term,
        @Nullable String content,
        @Nullable String referrer) {
    static final int ADDRESS_LENGTH = 2000;
    private static final int TAG_LENGTH = 255;

    public Provenance {
        source = kept(source, TAG_LENGTH);
        medium = kept(medium, TAG_LENGTH);
        campaign = kept(campaign, TAG_LENGTH);
        term = kept(term, TAG_LENGTH);
        content = kept(content, TAG_LENGTH);
        referrer = kept(referrer, ADDRESS_LENGTH);
    }

    private static @Nullable String kept(@Nullable String text, int longest) {
        if (text == null || text.isBlank() || !isPrintable(text)) {
            return null;
        }
        String whole = text.strip();
        return whole.codePointCount(0, whole.length()) <= longest
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, longest));
    }

    private static boolean isPrintable(String text) {
        return TextFlaw.of(text).isEmpty() && text.codePoints().noneMatch(Character::isISOControl);
    }
}
