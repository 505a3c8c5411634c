package dev.rapport.content.asset;

import dev.rapport.content.match.AssetMatcher;
import dev.rapport.content.match.Match;
import dev.rapport.platform.directory.UserDirectory;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps marketing from working for one deal at a time: nobody of marketing makes, fills or owns what is for one account.
 *
 * <p>Of marketing is who has the role, whatever other roles they have, and who is known to work there.
 */
@ApplicationScoped
public class OneOffGuard {
    private static final String MARKETING = "MARKETING";

    private final CurrentCaller caller;
    private final UserDirectory directory;
    private final AssetMatcher matcher;

    OneOffGuard(CurrentCaller caller, UserDirectory directory, AssetMatcher matcher) {
        this.caller = caller;
        this.directory = directory;
        this.matcher = matcher;
    }

    /** Refuses work on an asset for one account. */
    public void check(ContentAsset asset) {
        check(asset, null);
    }

    /** @param owner to whom the asset is given by this, null if to nobody else */
    public void check(ContentAsset asset, @Nullable RecordId owner) {
        if (asset.scope() == AssetScope.ACCOUNT) {
            requireNoMarketing(owner, "Scope", () -> alternative(asset));
        }
    }

    /**
     * Refuses work on an account's version of a master.
     *
     * @param owner to whom it is given by this, null if to nobody else
     */
    public void checkDerivation(RecordId master, @Nullable RecordId owner) {
        requireNoMarketing(
                owner,
                "AccountId",
                () -> "Let sales derive the account's version: POST /api/assets/" + master
                        + "/derivations; or put into the master what other accounts need as well.");
    }

    private void requireNoMarketing(@Nullable RecordId owner, String field, Supplier<String> alternative) {
        boolean given = owner != null && worksInMarketing(owner);
        if (given || isOfMarketing(caller.get())) {
            throw new ApiException(
                    ErrorCode.ONE_OFF_NOT_ALLOWED,
                    "Marketing makes assets for a market or a segment, not for one account"
                            + (given ? ", and owns none that is. " : ". ") + alternative.get(),
                    given ? "OwnerId" : field);
        }
    }

    private boolean isOfMarketing(Caller who) {
        return who.has(Role.MARKETING) || worksInMarketing(new RecordId(who.userId()));
    }

    private boolean worksInMarketing(RecordId user) {
        return directory
                .find(user)
                .filter(known -> MARKETING.equals(known.function()))
                .isPresent();
    }

    private String alternative(ContentAsset asset) {
        return matcher.best(asset.wanted(), 1).stream()
                .findFirst()
                .map(OneOffGuard::derive)
                .orElse("Generalise it (Scope MARKET or SEGMENT): nothing published comes close enough for sales to"
                        + " derive the account's version from.");
    }

    private static String derive(Match closest) {
        return "Closest to it is the published '" + closest.name() + "' (" + closest.assetId() + ": "
                + String.join("; ", closest.reasons())
                + "): let sales derive the account's version from it, POST /api/assets/" + closest.assetId()
                + "/derivations; or generalise it (Scope MARKET or SEGMENT).";
    }
}
