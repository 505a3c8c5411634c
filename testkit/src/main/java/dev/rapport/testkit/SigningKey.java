package dev.rapport.testkit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** In charge of the key pair that signs this JVM's test tokens. */
final class SigningKey {
    private static @Nullable KeyPair pair;

    private SigningKey() {}

    /** The PEM body that an application verifies with. */
    static String publicPem() {
        return JvmWide.call(SigningKey.class, "sharedPublic");
    }

    static PrivateKey privateKey() {
        byte[] encoded = Base64.getDecoder().decode(JvmWide.call(SigningKey.class, "sharedPrivate"));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key that no application knows. */
    static PrivateKey anotherPrivateKey() {
        return generate().getPrivate();
    }

    /** Called on the JVM-wide copy of this class. */
    static String sharedPublic() {
        return Base64.getEncoder().encodeToString(shared().getPublic().getEncoded());
    }

    /** Called on the JVM-wide copy of this class. */
    static String sharedPrivate() {
        return Base64.getEncoder().encodeToString(shared().getPrivate().getEncoded());
    }

    private static synchronized KeyPair shared() {
        if (pair == null) {
            pair = generate();
        }
        return pair;
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
