package dev.rapport.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rapport.gateway.issuer.Account;
import dev.rapport.gateway.issuer.Accounts;
import dev.rapport.gateway.issuer.IssuerConfig;
import dev.rapport.gateway.issuer.Session;
import dev.rapport.gateway.issuer.SessionToken;
import dev.rapport.gateway.issuer.Sessions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Exchanges session tokens for signed ones. A checked session is remembered until {@code rapport.identity.recheck} is
 * over, so that a request usually costs one hash and one look into memory.
 */
@Singleton
public class TokenExchange {
    private static final int REMEMBERED = 50_000;

    private final Sessions sessions;
    private final Accounts accounts;
    private final TokenSigner signer;
    private final IssuerConfig config;
    private final Clock clock;
    private final Cache<String, Admission> admissions;

    TokenExchange(Sessions sessions, Accounts accounts, TokenSigner signer, IssuerConfig config, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.signer = signer;
        this.config = config;
        this.clock = clock;
        admissions = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(config.recheck())
                .build();
    }

    /** What is remembered of this session; never waits, so it may be called on an event loop. */
    public Optional<Admission> remembered(String sessionToken) {
        return Optional.ofNullable(admissions.getIfPresent(SessionToken.key(sessionToken)))
                .filter(admission -> admission.goodUntil().isAfter(clock.instant()));
    }

    /** Checks the session in the database; empty if it is unknown, expired or revoked, or its user is inactive. */
    public Optional<Admission> admit(String sessionToken) {
        if (!SessionToken.hasShape(sessionToken)) {
            return Optional.empty();
        }
        Optional<Admission> admission = sessions.find(sessionToken).flatMap(this::admit);
        admission.ifPresent(found -> admissions.put(SessionToken.key(sessionToken), found));
        return admission;
    }

    /** Forgets a session that was revoked here; the other replicas follow when they check again. */
    public void forget(String sessionToken) {
        admissions.invalidate(SessionToken.key(sessionToken));
    }

    private Optional<Admission> admit(Session session) {
        return accounts.find(session.user()).filter(Account::active).map(account -> {
            Instant now = clock.instant();
            Instant recheck = now.plus(config.recheck());
            return new Admission(
                    account.org(),
                    signer.sign(account, session.clientId(), now),
                    recheck.isBefore(session.expiresAt()) ? recheck : session.expiresAt());
        });
    }
}
