package dev.rapport.gateway.identity;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A person of an organisation, or a program's own account: who they are, what they do, and what they may. */
@Entity
@Table(name = "users")
@RecordType(prefix = "005")
public class User extends StoredRecord {
    private static final int ALIAS_LENGTH = 8;

    @RecordField(required = true, length = 80, idLookup = true)
    String username;

    @RecordField(required = true, type = FieldType.EMAIL, length = 128, idLookup = true)
    String email;

    @RecordField(length = 40)
    @Nullable
    String firstName;

    @RecordField(required = true, length = 80)
    String lastName;

    /** First and last name, as people read it. */
    @RecordField(required = true, defaulted = true, length = 121, nameField = true, access = READ_ONLY)
    String name;

    @RecordField(required = true, defaulted = true, length = ALIAS_LENGTH)
    String alias;

    @RecordField(length = 80)
    @Nullable
    String title;

    @RecordField(required = true, defaulted = true)
    Boolean isActive;

    @RecordField(required = true, defaulted = true, length = 40, access = READ_ONLY)
    String userType;

    @RecordField(required = true, defaulted = true, length = 40)
    String timeZoneSidKey;

    @RecordField(required = true, defaulted = true, length = 40)
    String localeSidKey;

    @RecordField(required = true, defaulted = true, length = 40)
    String languageLocaleKey;

    @RecordField(required = true, defaulted = true, length = 40)
    String emailEncodingKey;

    @RecordField(references = "User", children = "ManagedUsers")
    @Nullable
    Long managerId;

    @RecordField(required = true)
    @Enumerated(EnumType.STRING)
    Department function;

    @RecordField(required = true, defaulted = true)
    @Enumerated(EnumType.STRING)
    Seniority seniority;

    @RecordField
    @Enumerated(EnumType.STRING)
    @Nullable
    ExecutiveRole executiveRole;

    @RecordField(length = 80)
    @Nullable
    String team;

    /** Wire names with semicolons between, as Salesforce writes several picklist values. */
    @RecordField(type = FieldType.MULTIPICKLIST)
    @Nullable
    String roles;

    /** Gives everything a value that Salesforce would have given one, and keeps the derived ones true. */
    void complete() {
        name = firstName == null ? lastName : firstName + " " + lastName;
        alias = alias != null ? alias : shortened(name.replace(" ", ""));
        isActive = isActive == null || isActive;
        userType = "Standard";
        timeZoneSidKey = timeZoneSidKey != null ? timeZoneSidKey : "Europe/Berlin";
        localeSidKey = localeSidKey != null ? localeSidKey : "en_US";
        languageLocaleKey = languageLocaleKey != null ? languageLocaleKey : "en_US";
        emailEncodingKey = emailEncodingKey != null ? emailEncodingKey : "UTF-8";
        seniority = seniority != null ? seniority : Seniority.STAFF;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(ALIAS_LENGTH, text.length()));
    }

    /** Wire names of the user's roles. */
    Set<String> roleNames() {
        return roleNames(roles);
    }

    static Set<String> roleNames(@Nullable String stored) {
        Set<String> names = new TreeSet<>();
        if (stored != null) {
            for (String name : stored.split(";", -1)) {
                names.add(name.strip());
            }
        }
        names.remove("");
        return names;
    }

    /** The user as the other services need to know them. */
    UserChanged changed() {
        return new UserChanged(
                id(),
                username,
                name,
                email,
                function,
                seniority,
                executiveRole,
                team,
                timeZoneSidKey,
                roleNames(),
                isActive);
    }
}
