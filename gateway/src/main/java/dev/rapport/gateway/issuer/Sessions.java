package dev.rapport.gateway.issuer;

import dev.rapport.platform.id.RecordId;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The logins that hold. Each login has tokens of its own, so that one program's logout never ends another's session.
 * Using a session writes nothing.
 */
@Singleton
public class Sessions {
    private static final String INSERT = """
            insert into session (token_hash, login_id, kind, org_id, user_id, client_id, issued_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String COLUMNS = "org_id, user_id, client_id, expires_at";

    private final IssuerDatabase database;
    private final IssuerConfig config;
    private final Clock clock;

    Sessions(IssuerDatabase database, IssuerConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    private enum Kind {
        ACCESS,
        REFRESH
    }

    /** What all tokens of one login share. */
    private record Login(UUID id, Account account, String clientId, Instant issuedAt) {}

    /** Opens a session with a token of its own, and a refresh token if one is wanted. */
    public NewSession open(Account account, String clientId, boolean refreshable) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Login login = new Login(UUID.randomUUID(), account, clientId, now);
        @Nullable String refresh = refreshable ? store(login, Kind.REFRESH, config.refreshLifetime()) : null;
        return new NewSession(account, store(login, Kind.ACCESS, config.sessionLifetime()), refresh, now);
    }

    private String store(Login login, Kind kind, Duration lifetime) {
        String token = SessionToken.mint(login.account().org());
        database.change(
                INSERT,
                SessionToken.hash(token),
                login.id(),
                kind.name(),
                login.account().org().value(),
                login.account().user().value(),
                login.clientId(),
                login.issuedAt(),
                login.issuedAt().plus(lifetime));
        return token;
    }

    /** The session that this access token opens, unless it is unknown, revoked or expired. */
    public Optional<Session> find(String accessToken) {
        return database.find(
                "select " + COLUMNS + " from session where token_hash = ? and kind = 'ACCESS' and expires_at > ?",
                Sessions::read,
                SessionToken.hash(accessToken),
                clock.instant());
    }

    /** Takes a refresh token out of use and tells whose it was; it works once, for whoever is first. */
    public Optional<Session> redeem(String refreshToken, String clientId) {
        return database.find(
                "delete from session where token_hash = ? and client_id = ? and kind = 'REFRESH' and expires_at > ?"
                        + " returning " + COLUMNS,
                Sessions::read,
                SessionToken.hash(refreshToken),
                clientId,
                clock.instant());
    }

    /** Ends what this token opens: an access token ends itself, a refresh token its whole login. */
    public void revoke(String token) {
        byte[] hash = SessionToken.hash(token);
        database.change("""
                delete from session where token_hash = ?
                or login_id = (select login_id from session where token_hash = ? and kind = 'REFRESH')""", hash, hash);
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forgetExpired() {
        database.change("delete from session where expires_at <= ?", clock.instant());
    }

    private static Session read(ResultSet row) throws SQLException {
        return new Session(
                new RecordId(row.getLong(1)),
                new RecordId(row.getLong(2)),
                row.getString(3),
                row.getTimestamp(4).toInstant());
    }
}
