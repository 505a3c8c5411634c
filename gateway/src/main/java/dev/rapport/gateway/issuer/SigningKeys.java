package dev.rapport.gateway.issuer;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The signing key of this installation: made once, kept in the database, shared by all replicas of the gateway. */
@Singleton
public class SigningKeys {
    private final IssuerDatabase database;
    private final Clock clock;
    private volatile @Nullable SigningKey current;

    SigningKeys(IssuerDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public SigningKey current() {
        SigningKey known = current;
        if (known == null) {
            known = find().orElseGet(this::create);
            current = known;
        }
        return known;
    }

    /** The table has room for one row: of replicas that start together the first decides. */
    private SigningKey create() {
        SigningKey key = SigningKey.generate();
        database.change(
                """
                insert into signing_key (kid, private_key, public_key, created_at) values (?, ?, ?, ?)
                on conflict (sole) do nothing""", key.id(), key.privateKey().getEncoded(), key.publicKey().getEncoded(), clock.instant());
        return find().orElseThrow();
    }

    private Optional<SigningKey> find() {
        return database.find(
                "select kid, private_key, public_key from signing_key",
                row -> SigningKey.decode(row.getString(1), row.getBytes(2), row.getBytes(3)));
    }
}
