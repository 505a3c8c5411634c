package dev.rapport.gateway.soap;

import static dev.rapport.gateway.soap.XmlElement.leaf;

import dev.rapport.gateway.issuer.Account;
import dev.rapport.gateway.issuer.Account.Profile;
import java.time.Duration;

/** The facts about a user and their organisation, in the order in which generated clients expect them. */
final class UserInfoResult {
    private static final String NO_ID = "000000000000000AAA";
    private static final int LARGEST_ATTACHMENT = 5_242_880;

    private UserInfoResult() {}

    static XmlElement of(String name, Account account, Duration sessionLifetime) {
        Profile profile = account.profile();
        return XmlElement.of(
                name,
                leaf("accessibilityMode", false),
                leaf("chatterExternal", false),
                leaf("currencySymbol", "€"),
                leaf("orgAttachmentFileSizeLimit", LARGEST_ATTACHMENT),
                leaf("orgDefaultCurrencyIsoCode", "EUR"),
                leaf("orgDefaultCurrencyLocale", profile.locale()),
                leaf("orgDisallowHtmlAttachments", false),
                leaf("orgHasPersonAccounts", false),
                leaf("organizationId", account.org()),
                leaf("organizationMultiCurrency", false),
                leaf("organizationName", profile.organization()),
                leaf("profileId", NO_ID),
                leaf("roleId", null),
                leaf("sessionSecondsValid", sessionLifetime.toSeconds()),
                leaf("userDefaultCurrencyIsoCode", null),
                leaf("userEmail", profile.email()),
                leaf("userFullName", profile.name()),
                leaf("userId", account.user()),
                leaf("userLanguage", profile.language()),
                leaf("userLocale", profile.locale()),
                leaf("userName", profile.username()),
                leaf("userTimeZone", profile.timeZone()),
                leaf("userType", "Standard"),
                leaf("userUiSkin", "Theme3"));
    }
}
