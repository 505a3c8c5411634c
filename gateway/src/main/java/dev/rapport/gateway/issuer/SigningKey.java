package dev.rapport.gateway.issuer;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.UUID;

/**
 * The key pair that signs what services believe.
 *
 * @param id names the key in tokens ({@code kid}) and in the published key set
 */
public record SigningKey(String id, PrivateKey privateKey, RSAPublicKey publicKey) {
    private static final int BITS = 2048;

    static SigningKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var pair = generator.generateKeyPair();
            return new SigningKey(UUID.randomUUID().toString(), pair.getPrivate(), (RSAPublicKey) pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a pair as stored, in PKCS #8 and X.509. */
    static SigningKey decode(String id, byte[] privateKey, byte[] publicKey) {
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            return new SigningKey(id, rsa.generatePrivate(new PKCS8EncodedKeySpec(privateKey)), (RSAPublicKey)
                    rsa.generatePublic(new X509EncodedKeySpec(publicKey)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the stored signing key " + id + " cannot be read", e);
        }
    }

    /** Keeps the private key out of logs. */
    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
