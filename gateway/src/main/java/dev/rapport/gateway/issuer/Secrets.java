package dev.rapport.gateway.issuer;

import dev.rapport.platform.id.RecordId;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Keeps the hashes of passwords and client secrets, and says whether one is right. */
@Singleton
public class Secrets {
    /** Compared with when nobody has the name given, so that the time taken does not tell which names exist. */
    private static final String NOBODY = BcryptUtil.bcryptHash("nobody");

    private final IssuerDatabase database;
    private final Clock clock;

    Secrets(IssuerDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Gives the user this password instead of any earlier one. */
    public void setPassword(RecordId org, RecordId user, String password) {
        database.change("""
                insert into user_secret (user_id, org_id, hash, changed_at) values (?, ?, ?, ?)
                on conflict (user_id) do update set hash = excluded.hash, changed_at = excluded.changed_at""", user.value(), org.value(), BcryptUtil.bcryptHash(password), clock.instant());
    }

    /** Gives the app this secret instead of any earlier one. */
    public void setClientSecret(RecordId org, RecordId app, String secret) {
        database.change("""
                insert into app_secret (app_id, org_id, hash, changed_at) values (?, ?, ?, ?)
                on conflict (app_id) do update set hash = excluded.hash, changed_at = excluded.changed_at""", app.value(), org.value(), BcryptUtil.bcryptHash(secret), clock.instant());
    }

    public boolean hasPassword(RecordId user) {
        return passwordHash(user).isPresent();
    }

    public boolean hasClientSecret(RecordId app) {
        return clientSecretHash(app).isPresent();
    }

    /** Whether this is the user's password; takes as long for nobody as for somebody. */
    public boolean isPassword(Optional<RecordId> user, String password) {
        return matches(user.flatMap(this::passwordHash), password);
    }

    /** Whether this is the app's secret; takes as long for no app as for an app. */
    public boolean isClientSecret(Optional<RecordId> app, String secret) {
        return matches(app.flatMap(this::clientSecretHash), secret);
    }

    private static boolean matches(Optional<String> hash, String secret) {
        return BcryptUtil.matches(secret, hash.orElse(NOBODY)) && hash.isPresent();
    }

    private Optional<String> passwordHash(RecordId user) {
        return database.find("select hash from user_secret where user_id = ?", row -> row.getString(1), user.value());
    }

    private Optional<String> clientSecretHash(RecordId app) {
        return database.find("select hash from app_secret where app_id = ?", row -> row.getString(1), app.value());
    }
}
