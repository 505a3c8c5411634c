package dev.rapport.gateway.oauth;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.gateway.issuer.Account;
import dev.rapport.platform.time.DateTimes;
import java.util.Map;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** A user as the identity URL of a login describes them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Identity(
        String id,
        boolean asserted_user,
        String user_id,
        String organization_id,
        String username,
        String nick_name,
        String display_name,
        String email,
        boolean email_verified,
        @Nullable String first_name,
        String last_name,
        String timezone,
        Map<String, String> photos,
        Map<String, String> urls,
        boolean active,
        String user_type,
        String language,
        String locale,
        int utcOffset,
        String last_modified_date) {

    static Identity of(Account account, String instanceUrl) {
        Account.Profile profile = account.profile();
        return new Identity(
                instanceUrl + "/id/" + account.org() + "/" + account.user(),
                true,
                account.user().toString(),
                account.org().toString(),
                profile.username(),
                profile.alias(),
                profile.name(),
                profile.email(),
                false,
                profile.firstName(),
                profile.lastName(),
                profile.timeZone(),
                Map.of(),
                ServiceUrls.of(instanceUrl, account.org(), account.user()),
                account.active(),
                "STANDARD",
                profile.language(),
                profile.locale(),
                utcOffset(profile),
                DateTimes.write(profile.lastModified()));
    }

    /** Milliseconds of the user's zone before summer time, as Salesforce gives it; an unknown zone counts as UTC. */
    private static int utcOffset(Account.Profile profile) {
        return TimeZone.getTimeZone(profile.timeZone()).getRawOffset();
    }
}
