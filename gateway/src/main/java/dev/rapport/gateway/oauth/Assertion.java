package dev.rapport.gateway.oauth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.gateway.oauth.OAuthRefusal.Reason;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/**
 * A signed statement as clients really send it: {@code exp} may be a text, and the parts may keep Base64's padding, both
 * of which strict JWT libraries refuse (SALESFORCE.md, section 1). Only RS256 is taken.
 */
final class Assertion {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long CLOCK_SKEW_SECONDS = 60;

    private final String signed;
    private final byte[] signature;
    private final JsonNode claims;

    private Assertion(String signed, byte[] signature, JsonNode claims) {
        this.signed = signed;
        this.signature = signature;
        this.claims = claims;
    }

    /** Takes the text apart; nothing in it is proven before {@link #verify}. */
    static Assertion parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            throw refused("the assertion is not header.claims.signature");
        }
        if (!json(parts[0], "header").path("alg").asText().equals("RS256")) {
            throw refused("the assertion must be signed with RS256");
        }
        return new Assertion(parts[0] + "." + parts[1], decode(parts[2], "signature"), json(parts[1], "claims"));
    }

    /** Refuses unless this key signed it and its time is not over. */
    void verify(PublicKey key, Instant now) {
        if (!isSignedBy(key)) {
            throw refused("invalid assertion: the signature does not fit the app's PublicKey");
        }
        long expiry = claims.path("exp").asLong();
        if (expiry + CLOCK_SKEW_SECONDS <= now.getEpochSecond()) {
            throw refused("invalid assertion: exp is missing or over");
        }
    }

    /** Client id of the app that speaks. */
    String issuer() {
        return text("iss");
    }

    /** Name of the user it wants to be. */
    String subject() {
        return text("sub");
    }

    private String text(String claim) {
        String value = claims.path(claim).asText();
        if (value.isEmpty()) {
            throw refused("invalid assertion: it lacks " + claim);
        }
        return value;
    }

    private boolean isSignedBy(PublicKey key) {
        try {
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initVerify(key);
            rsa.update(signed.getBytes(StandardCharsets.US_ASCII));
            return rsa.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // a signature of the wrong length or form, or a key that is not RSA
        }
    }

    private static JsonNode json(String part, String name) {
        try {
            return JSON.readTree(new String(decode(part, name), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw refused("the assertion's " + name + " is not JSON");
        }
    }

    private static byte[] decode(String part, String name) {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException e) {
            throw refused("the assertion's " + name + " is not base64url");
        }
    }

    private static OAuthRefusal refused(String description) {
        return new OAuthRefusal(Reason.INVALID_GRANT, description);
    }
}
