package dev.rapport.content.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a link is found by: 192 random bits, of which only the hash is kept. A plain hash will do, since what is random
 * cannot be looked up in a list of what people choose.
 *
 * @param text as it stands in the address
 */
record LinkToken(String text) {
    private static final int BYTES = 24;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{" + BYTES * 4 / 3 + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static LinkToken next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether it may be a token at all; whatever else is asked for needs no look. */
    boolean isWellFormed() {
        return FORM.matcher(text).matches();
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The hash in hexadecimal digits, to be remembered by. */
    String key() {
        return HexFormat.of().formatHex(hash());
    }

    /** Says nothing of itself: whoever reads a log cannot follow the link. */
    @Override
    public String toString() {
        return "LinkToken";
    }
}
