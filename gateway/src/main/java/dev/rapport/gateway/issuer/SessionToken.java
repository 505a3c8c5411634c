package dev.rapport.gateway.issuer;

import dev.rapport.platform.id.RecordId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * An opaque token as it goes over the wire: the organisation's 15-character id, an exclamation mark and 96 random
 * characters. Clients recognise that shape, and must not take it for a JWT: it holds no dots.
 */
public final class SessionToken {
    private static final Pattern SHAPE = Pattern.compile("00D[0-9A-Za-z]{12}![0-9A-Za-z_.]{80,200}");
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_LENGTH = 96;
    private static final int ORG_LENGTH = 15;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionToken() {}

    /** A new token for a session of this organisation. */
    static String mint(RecordId org) {
        StringBuilder token = new StringBuilder(org.toString()).delete(ORG_LENGTH, Integer.MAX_VALUE);
        token.append('!');
        RANDOM.ints(RANDOM_LENGTH, 0, LETTERS.length()).forEach(i -> token.append(LETTERS.charAt(i)));
        return token.toString();
    }

    /** Whether a text can be one of ours at all; spares the database what cannot. */
    public static boolean hasShape(String token) {
        return SHAPE.matcher(token).matches();
    }

    /** What is stored of a token. Plain SHA-256 does, since there is nothing to guess in 96 random characters. */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash as a map's key. */
    public static String key(String token) {
        return HexFormat.of().formatHex(hash(token));
    }
}
