package dev.rapport.lead.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.lead.touch.Provenance;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a page sends of a form that was filled in; as JSON or as a form, with the same names. */
@Schema(name = "FormSubmission", description = "What somebody has filled in.")
public record SubmissionRequest(
        @Schema(required = true, description = "The token that came with the form; good for one submission.") @Nullable
        String token,

        @Schema(description = "Whether the consent text was agreed to: true or on, false or nothing.") @Nullable
        String consent,

        @Schema(description = "Hidden from people; left empty.") @Nullable
        String homepage,

        @JsonProperty("FirstName") @Nullable String firstName,

        @Schema(required = true) @JsonProperty("LastName") @Nullable
        String lastName,

        @Schema(required = true) @JsonProperty("Email") @Nullable
        String email,

        @Schema(required = true) @JsonProperty("Company") @Nullable
        String company,

        @JsonProperty("Title") @Nullable String title,
        @JsonProperty("Phone") @Nullable String phone,
        @JsonProperty("Country") @Nullable String country,
        @JsonProperty("Description") @Nullable String description,
        @JsonProperty("utm_source") @Nullable String utmSource,
        @JsonProperty("utm_medium") @Nullable String utmMedium,
        @JsonProperty("utm_campaign") @Nullable String utmCampaign,
        @JsonProperty("utm_term") @Nullable String utmTerm,
        @JsonProperty("utm_content") @Nullable String utmContent,

        @Schema(description = "The page before, as document.referrer has it.") @Nullable
        String referrer) {
    private static final Set<String> YES = Set.of("true", "on");
    private static final Set<String> NO = Set.of("false", "off", "");

    /** Only a program fills in what people do not see. */
    boolean fillsTheTrap() {
        return homepage != null && !homepage.isBlank();
    }

    boolean agrees() {
        String said = consent == null ? "" : consent.strip().toLowerCase(Locale.ROOT);
        if (!YES.contains(said) && !NO.contains(said)) {
            throw new ApiException(
                    ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD,
                    "\"consent\" is true or on where the text was agreed to, and false or left out where not.",
                    "consent");
        }
        return YES.contains(said);
    }

    Provenance provenance() {
        return new Provenance(utmSource, utmMedium, utmCampaign, utmTerm, utmContent, referrer);
    }

    /** What is to stand in the lead, by the names of its fields; nothing that is blank. */
    Map<String, String> lead() {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "FirstName", firstName);
        put(given, "LastName", lastName);
        put(given, "Email", email);
        put(given, "Company", company);
        put(given, "Title", title);
        put(given, "Phone", phone);
        put(given, "Country", country);
        put(given, "Description", description);
        return given;
    }

    private static void put(Map<String, String> given, String field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            given.put(field, text.strip());
        }
    }
}
