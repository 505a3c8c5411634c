package dev.rapport.lead.courtesy;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;
import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.lead.touch.Channel;
import dev.rapport.lead.touch.Purpose;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person wants of us: consent, quiet hours, or how often. It is about one purpose and channel, and about
 * all of them where they are not given. What is not given does not limit; zero is never.
 */
@Entity
@RecordType(prefix = "a06")
public class ContactPreference extends StoredRecord {
    static final Duration WEEK = Duration.ofDays(7);
    static final Duration MONTH = Duration.ofDays(30);

    @RecordField(access = CREATE_ONLY, references = "Lead", children = "ContactPreferences")
    @Nullable
    Long leadId;

    @RecordField(access = CREATE_ONLY, references = "Contact", children = "ContactPreferences")
    @Nullable
    Long contactId;

    @Enumerated(EnumType.STRING)
    @RecordField
    @Nullable
    Purpose purpose;

    @Enumerated(EnumType.STRING)
    @RecordField
    @Nullable
    Channel channel;

    @Enumerated(EnumType.STRING)
    @RecordField
    @Nullable
    Consent consent;

    @RecordField(length = 5, personal = true)
    @Nullable
    String quietFrom;

    @RecordField(length = 5, personal = true)
    @Nullable
    String quietUntil;

    @RecordField(length = 60, personal = true)
    @Nullable
    String timeZone;

    @RecordField(label = "Most in 7 Days")
    @Nullable
    Integer mostIn7Days;

    @RecordField(label = "Most in 30 Days")
    @Nullable
    Integer mostIn30Days;

    /** The words that were agreed to, and when; empty where the consent did not come by a form. */
    @RecordField(access = READ_ONLY, references = "ConsentStatement")
    @Nullable
    Long consentStatementId;

    @RecordField(access = READ_ONLY)
    @Nullable
    Instant consentedAt;

    @RecordField(externalId = true, personal = true)
    @Nullable
    String externalId;

    /** For Hibernate and the record plane. */
    ContactPreference() {}

    /** What a person says to marketing, on every channel, as they were asked in these words. */
    static ContactPreference toMarketing(boolean agrees, RecordId statement, Instant at) {
        ContactPreference preference = new ContactPreference();
        preference.purpose = Purpose.MARKETING;
        preference.consent = agrees ? Consent.GIVEN : Consent.REFUSED;
        preference.consentStatementId = statement.value();
        preference.consentedAt = at;
        return preference;
    }

    ContactPreference of(@Nullable RecordId lead, @Nullable RecordId contact) {
        leadId = stored(lead);
        contactId = stored(contact);
        return this;
    }

    /** The lead has become a contact, who wants the same from now on. */
    public void follow(RecordId contact) {
        contactId = contact.value();
    }

    /** The lead or contact by whose record it was given. */
    RecordId person() {
        return new RecordId(Objects.requireNonNull(contactId == null ? leadId : contactId));
    }

    /**
     * Refuses what cannot be wanted. One that is on record may have two people: a lead that has become a contact, and this
     * contact.
     */
    void demandSense() {
        boolean nobody = leadId == null && contactId == null;
        boolean two = leadId != null && contactId != null && !isPersistent();
        if (nobody || two) {
            throw contradiction(
                    "A preference is one person's: give LeadId or ContactId, not " + (nobody ? "neither." : "both."),
                    "LeadId",
                    "ContactId");
        }
        WallClock.demandHours(quietFrom, quietUntil, timeZone);
        demandCount(mostIn7Days, "MostIn7Days");
        demandCount(mostIn30Days, "MostIn30Days");
        boolean caps = mostIn7Days != null || mostIn30Days != null;
        if (caps && (purpose == null || channel != null)) {
            throw contradiction(
                    "How often is counted by purpose, over all channels: give a Purpose and no Channel beside MostIn7Days"
                            + " and MostIn30Days.",
                    "Purpose",
                    "Channel");
        }
    }

    boolean isAbout(Channel wanted, Purpose why) {
        return (channel == null || channel == wanted) && (purpose == null || purpose == why);
    }

    /** What it keeps us from, given when the person was contacted. */
    Stream<Restraint> restraints(List<Instant> touches) {
        return Stream.of(
                        Optional.<Restraint>ofNullable(
                                consent == Consent.REFUSED ? new Refusal(Reason.CONSENT_REFUSED) : null),
                        WallClock.quietHours(quietFrom, quietUntil, timeZone),
                        cap(Reason.CAP_OF_7_DAYS, WEEK, mostIn7Days, touches),
                        cap(Reason.CAP_OF_30_DAYS, MONTH, mostIn30Days, touches))
                .flatMap(Optional::stream);
    }

    private static Optional<Restraint> cap(
            Reason reason, Duration days, @Nullable Integer most, List<Instant> touches) {
        return Optional.ofNullable(most).map(count -> new FrequencyCap(reason, days, count, touches));
    }

    private static void demandCount(@Nullable Integer count, String field) {
        if (count != null && count < 0) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    field + ": nobody is contacted " + count + " times. Zero is never, empty is no limit.",
                    field);
        }
    }

    private static ApiException contradiction(String message, String... fields) {
        return new ApiException(ErrorCode.FIELD_INTEGRITY_EXCEPTION, message, fields);
    }
}
