package dev.rapport.gateway.oauth;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.gateway.issuer.NewSession;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What a login answers, in Salesforce's fields.
 *
 * @param signature HMAC-SHA256 of id and issued_at under the client's secret, by which a client that got them over a
 *     browser can tell that they are genuine
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TokenAnswer(
        String access_token,
        @Nullable String refresh_token,
        String instance_url,
        String api_instance_url,
        String id,
        String token_type,
        String issued_at,
        String signature,
        String scope) {

    /** @param clientSecret null where the client proved itself otherwise; its token then takes the secret's place */
    static TokenAnswer of(NewSession session, String instanceUrl, @Nullable String clientSecret) {
        String id = instanceUrl + "/id/" + session.account().org() + "/"
                + session.account().user();
        String issuedAt = Long.toString(session.issuedAt().toEpochMilli());
        return new TokenAnswer(
                session.accessToken(),
                session.refreshToken(),
                instanceUrl,
                instanceUrl,
                id,
                "Bearer",
                issuedAt,
                sign(id + issuedAt, clientSecret == null ? session.accessToken() : clientSecret),
                session.refreshToken() == null ? "api" : "api refresh_token");
    }

    private static String sign(String text, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
