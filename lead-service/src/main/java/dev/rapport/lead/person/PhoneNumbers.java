package dev.rapport.lead.person;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings phone numbers, however they were written, into the one form in which two of them are the same: E.164 (ITU-T), such
 * as +14155552671, and an extension behind it as in RFC 3966.
 */
@Singleton
public class PhoneNumbers {
    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();

    private final String home;
    private final Map<String, String> regions = new HashMap<>();

    PhoneNumbers(PhoneConfig config) {
        home = config.homeCountry().toUpperCase(Locale.ROOT);
        if (!UTIL.getSupportedRegions().contains(home)) {
            throw new IllegalStateException("rapport.phone.home-country is no country's code: " + home);
        }
        for (String region : UTIL.getSupportedRegions()) {
            regions.put(region.toLowerCase(Locale.ROOT), region);
            regions.put(Locale.of("", region).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), region);
        }
    }

    /**
     * The first of these texts that is a valid number.
     *
     * @param country where a number without a country code is dialled: a name in English or a code of ISO 3166
     */
    public @Nullable String normalized(@Nullable String country, @Nullable String... texts) {
        for (String text : texts) {
            Optional<String> number = text == null ? Optional.empty() : normalized(text, region(country));
            if (number.isPresent()) {
                return number.get();
            }
        }
        return null;
    }

    private static Optional<String> normalized(String text, String region) {
        try {
            PhoneNumber number = UTIL.parse(text, region);
            if (!UTIL.isValidNumber(number)) {
                return Optional.empty();
            }
            String extension = number.hasExtension() ? ";ext=" + number.getExtension() : "";
            return Optional.of(UTIL.format(number, PhoneNumberFormat.E164) + extension);
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private String region(@Nullable String country) {
        return country == null ? home : regions.getOrDefault(country.strip().toLowerCase(Locale.ROOT), home);
    }
}
