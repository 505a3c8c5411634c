package dev.rapport.content.asset;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tags of languages by BCP 47 (RFC 5646), such as {@code de} or {@code pt-BR}. The language has to be one of ISO 639-1, or
 * of three letters that Java knows; the region one of ISO 3166 or a number of UN M.49.
 */
public final class LanguageTag {
    /** As RFC 5646 (section 4.4.1) asks implementations to allow for. */
    static final int LONGEST = 35;

    private static final Set<String> LANGUAGES = Stream.concat(
                    Arrays.stream(Locale.getISOLanguages()),
                    Locale.availableLocales().map(Locale::getLanguage).filter(language -> language.length() == 3))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> REGIONS = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

    private LanguageTag() {}

    /** The tag as it is written, {@code de-at} as {@code de-AT}, null for none; refuses what names no language. */
    public static @Nullable String canonical(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return null;
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag.strip()).build();
            if (LANGUAGES.contains(locale.getLanguage()) && isRegion(locale.getCountry())) {
                return locale.toLanguageTag();
            }
            throw unknown(tag);
        } catch (IllformedLocaleException e) {
            throw (ApiException) unknown(tag).initCause(e);
        }
    }

    private static boolean isRegion(String region) {
        return region.isEmpty() || REGIONS.contains(region) || region.length() == 3;
    }

    private static ApiException unknown(String tag) {
        return new ApiException(
                ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                "Language takes the BCP 47 tag of a language, for example en, de-AT or pt-BR, not '" + tag + "'.",
                "Language");
    }
}
