package dev.rapport.lead.form;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Makes the public keys of forms: 128 random bits, in letters that mean the same in any case. */
@Singleton
class FormKeys {
    static final int LENGTH = 32;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + LENGTH + "}");

    private final SecureRandom random = new SecureRandom();

    String next() {
        byte[] bytes = new byte[LENGTH / 2];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static boolean couldBe(String key) {
        return FORM.matcher(key).matches();
    }
}
