package dev.rapport.gateway.token;

import dev.rapport.gateway.issuer.SigningKey;
import dev.rapport.gateway.issuer.SigningKeys;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Publishes what services need to verify tokens by themselves: the key set, and where it is. */
@Path("/")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Identity")
public class KeySetResource {
    private final SigningKeys keys;
    private final IssuerAddress issuer;

    KeySetResource(SigningKeys keys, IssuerAddress issuer) {
        this.keys = keys;
        this.issuer = issuer;
    }

    /** A public key as RFC 7517 writes it. */
    public record Key(String kty, String use, String alg, String kid, String n, String e) {}

    /** Public keys of this installation. */
    public record KeySet(List<Key> keys) {}

    /** The part of OpenID Connect discovery that verifying needs. */
    public record Discovery(
            String issuer,
            String jwks_uri,
            String token_endpoint,
            String userinfo_endpoint,
            String revocation_endpoint,
            List<String> grant_types_supported,
            List<String> id_token_signing_alg_values_supported) {}

    @GET
    @Path("oauth2/jwks")
    @Operation(operationId = "getKeySet", summary = "Public keys that verify this installation's tokens")
    public KeySet keySet() {
        SigningKey key = keys.current();
        return new KeySet(List.of(new Key(
                "RSA",
                "sig",
                "RS256",
                key.id(),
                unsigned(key.publicKey().getModulus()),
                unsigned(key.publicKey().getPublicExponent()))));
    }

    @GET
    @Path(".well-known/openid-configuration")
    @Operation(operationId = "getDiscovery", summary = "Where tokens, keys and user facts are")
    public Discovery discovery() {
        String url = issuer.url();
        return new Discovery(
                url,
                url + "/oauth2/jwks",
                url + "/services/oauth2/token",
                url + "/services/oauth2/userinfo",
                url + "/services/oauth2/revoke",
                List.of(
                        "client_credentials",
                        "password",
                        "refresh_token",
                        "urn:ietf:params:oauth:grant-type:jwt-bearer"),
                List.of("RS256"));
    }

    /** Big-endian without the sign byte that {@link BigInteger} puts before a leading one bit. */
    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int start = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, start, bytes.length));
    }
}
