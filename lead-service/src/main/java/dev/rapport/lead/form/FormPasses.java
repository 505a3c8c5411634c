package dev.rapport.lead.form;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.rest.Demand;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes passes as signed tokens and reads them back; nothing is kept of them until they are used. */
@Singleton
class FormPasses {
    private static final String USE = "pass";
    private static final int CONTENT_BYTES = 3 * Long.BYTES + Long.BYTES + Integer.BYTES;

    private final FormSeal seal;

    FormPasses(FormSeal seal) {
        this.seal = seal;
    }

    String write(Pass pass) {
        byte[] content = ByteBuffer.allocate(CONTENT_BYTES)
                .putLong(pass.form().value())
                .putInt(pass.consentVersion())
                .putLong(pass.nonce().getMostSignificantBits())
                .putLong(pass.nonce().getLeastSignificantBits())
                .putLong(pass.issuedAt().toEpochMilli())
                .array();
        byte[] token = Arrays.copyOf(content, CONTENT_BYTES + FormSeal.BYTES);
        System.arraycopy(seal.over(USE, content), 0, token, CONTENT_BYTES, FormSeal.BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Refuses with INVALID_PARAMETER what is no pass to this form; nothing in it is looked at before its signature. */
    Pass read(@Nullable String text, RecordId form) {
        byte[] token = decode(Demand.property(text, "token"));
        if (token.length != CONTENT_BYTES + FormSeal.BYTES) {
            throw refused();
        }
        byte[] content = Arrays.copyOf(token, CONTENT_BYTES);
        byte[] signature = Arrays.copyOfRange(token, CONTENT_BYTES, token.length);
        if (!MessageDigest.isEqual(signature, seal.over(USE, content))) {
            throw refused();
        }
        Pass pass = unpack(ByteBuffer.wrap(content));
        if (!pass.form().equals(form)) {
            throw refused();
        }
        return pass;
    }

    private static Pass unpack(ByteBuffer content) {
        return new Pass(
                new RecordId(content.getLong()),
                content.getInt(),
                new UUID(content.getLong(), content.getLong()),
                Instant.ofEpochMilli(content.getLong()));
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw (ApiException) refused().initCause(e);
        }
    }

    private static ApiException refused() {
        return new ApiException(
                ErrorCode.INVALID_PARAMETER,
                "\"token\" is not what this form gave out: send the token of GET /api/forms/{key} as it is.",
                "token");
    }
}
