package dev.rapport.local.bench;

import dev.rapport.local.postgres.Database;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/** What the gateway hands to a service instead of a session, for calling a service past the gateway. */
final class ServiceToken {
    private ServiceToken() {}

    /** Signed with the installation's own key, good for the whole run. */
    static String of(Database gateway, String issuer, String org, String user, String role) throws Exception {
        try (Connection owner = Bed.connect(gateway.url(), gateway.owner());
                PreparedStatement select = owner.prepareStatement("select kid, private_key from signing_key");
                ResultSet key = select.executeQuery()) {
            if (!key.next()) {
                throw new SQLException("the gateway has no signing key yet");
            }
            JwtClaims claims = new JwtClaims();
            claims.setIssuer(issuer);
            claims.setAudience("rapport");
            claims.setSubject(user);
            claims.setStringListClaim("groups", List.of(role));
            claims.setStringClaim("org", org);
            claims.setStringClaim("client_id", "bench");
            claims.setStringClaim("preferred_username", "bench");
            claims.setClaim("updated_at", Instant.now().getEpochSecond());
            claims.setIssuedAtToNow();
            claims.setExpirationTime(
                    NumericDate.fromSeconds(Instant.now().plusSeconds(7200).getEpochSecond()));
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setKeyIdHeaderValue(key.getString(1));
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            signature.setKey(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key.getBytes(2))));
            return signature.getCompactSerialization();
        }
    }
}
