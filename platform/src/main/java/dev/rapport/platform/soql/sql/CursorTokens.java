package dev.rapport.platform.soql.sql;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes cursors as query locators and reads them back: letters, digits, {@code -} and {@code _} only, signed, valid
 * for as long as the key is. Nothing in a token is looked at before its signature was found right.
 */
public final class CursorTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 32;

    private final SecretKeySpec key;

    /** @param key the same on every replica; at least 32 bytes */
    public CursorTokens(byte[] key) {
        if (key.length < SIGNATURE_BYTES) {
            throw new IllegalArgumentException("the key that signs query locators has " + key.length
                    + " bytes; at least " + SIGNATURE_BYTES + " are needed");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    public String write(Cursor cursor) {
        byte[] content = CursorBytes.pack(cursor);
        byte[] token = Arrays.copyOf(sign(content), SIGNATURE_BYTES + content.length);
        System.arraycopy(content, 0, token, SIGNATURE_BYTES, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** @throws ApiException INVALID_QUERY_LOCATOR if this is no token of ours, or was altered */
    public Cursor read(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            byte[] signature = Arrays.copyOf(bytes, SIGNATURE_BYTES);
            byte[] content = Arrays.copyOfRange(bytes, Math.min(SIGNATURE_BYTES, bytes.length), bytes.length);
            if (MessageDigest.isEqual(signature, sign(content))) {
                return CursorBytes.unpack(content);
            }
            throw invalid();
        } catch (IllegalArgumentException | IOException e) {
            throw (ApiException) invalid().initCause(e);
        }
    }

    private byte[] sign(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    private static ApiException invalid() {
        return new ApiException(
                ErrorCode.INVALID_QUERY_LOCATOR,
                "invalid query locator: it was altered or cut, or comes from another installation; use nextRecordsUrl"
                        + " as it was given, or start the query again.");
    }
}
