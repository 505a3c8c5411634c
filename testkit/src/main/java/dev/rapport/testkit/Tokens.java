package dev.rapport.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Mints the tokens that tests call with: signed like real ones, verified by the application like real ones. */
public final class Tokens {
    public static final String CLIENT_ID = "rapport-test";

    private static final List<String> ROLES =
            List.of("marketing", "sales", "sales-head", "executive", "integration", "admin");
    private static final Duration LIFE = Duration.ofHours(1);

    private Tokens() {}

    /** A valid token of {@link #user} with this one role, by its wire name, for example {@code sales-head}. */
    public static String of(String org, String role) {
        return mint(org, role, Instant.now().plus(LIFE), Issuer.privateKey());
    }

    /** A valid token of this user, with any roles. */
    public static String of(String org, String user, Set<String> roles) {
        return sign(claims(org, user, roles, Instant.now().plus(LIFE)), Issuer.privateKey());
    }

    /** As {@link #of}, but its time ran out a minute ago. */
    public static String expired(String org, String role) {
        return mint(org, role, Instant.now().minus(Duration.ofMinutes(1)), Issuer.privateKey());
    }

    /** As {@link #of}, but signed with a key that no application trusts. */
    public static String signedByAnother(String org, String role) {
        return mint(org, role, Instant.now().plus(LIFE), Issuer.anotherPrivateKey());
    }

    /** As {@link #of}, for a user whose record was last changed at this time. */
    public static String changed(String org, String role, Instant change) {
        return sign(
                claims(org, role, Instant.now().plus(LIFE)).claim("updated_at", change.getEpochSecond()),
                Issuer.privateKey());
    }

    /** Id of the user that holds this role in this organisation: the same in every test, different for every pair. */
    public static String user(String org, String role) {
        String orgNumber = org.substring(12, 15);
        return "005%09d%sAAA".formatted(ROLES.indexOf(role) + 1, orgNumber);
    }

    private static String mint(String org, String role, Instant expiry, PrivateKey key) {
        return sign(claims(org, role, expiry), key);
    }

    private static JwtClaimsBuilder claims(String org, String role, Instant expiry) {
        return claims(org, user(org, role), Set.of(role), expiry);
    }

    private static JwtClaimsBuilder claims(String org, String user, Set<String> roles, Instant expiry) {
        return Jwt.claims()
                .issuer(Issuer.url())
                .audience("rapport")
                .subject(user)
                .groups(roles)
                .claim("org", org)
                .claim("client_id", CLIENT_ID)
                .issuedAt(expiry.minus(LIFE))
                .expiresAt(expiry);
    }

    private static String sign(JwtClaimsBuilder claims, PrivateKey key) {
        return claims.jws().keyId(Issuer.KEY_ID).sign(key);
    }
}
