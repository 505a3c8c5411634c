package dev.rapport.platform.custom;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.schema.FieldType;
import java.util.Arrays;
import java.util.List;

/** What a custom field may hold, under the names of Salesforce's Metadata API. */
public enum CustomFieldType {
    TEXT("Text", FieldType.STRING, 255),
    LONG_TEXT_AREA("LongTextArea", FieldType.TEXTAREA, 131_072),
    EMAIL("Email", FieldType.EMAIL, 80),
    PHONE("Phone", FieldType.PHONE, 40),
    URL("Url", FieldType.URL, 255),
    NUMBER("Number", FieldType.DOUBLE, 0),
    CURRENCY("Currency", FieldType.CURRENCY, 0),
    PERCENT("Percent", FieldType.PERCENT, 0),
    CHECKBOX("Checkbox", FieldType.BOOLEAN, 0),
    DATE("Date", FieldType.DATE, 0),
    DATE_TIME("DateTime", FieldType.DATETIME, 0),
    PICKLIST("Picklist", FieldType.PICKLIST, 255),
    MULTISELECT_PICKLIST("MultiselectPicklist", FieldType.MULTIPICKLIST, 4_099);

    private final String wireName;
    private final FieldType fieldType;
    private final int longest;

    CustomFieldType(String wireName, FieldType fieldType, int longest) {
        this.wireName = wireName;
        this.fieldType = fieldType;
        this.longest = longest;
    }

    /** INVALID_PARAMETER if there is none of this name. */
    @JsonCreator
    public static CustomFieldType of(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equalsIgnoreCase(wireName))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_PARAMETER,
                        "There is no field type of this name; there are " + String.join(", ", wireNames()) + ".",
                        "type"));
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    FieldType fieldType() {
        return fieldType;
    }

    /** Greatest number of characters; 0 for what is no text. */
    int longest() {
        return longest;
    }

    /** Whether a definition says how long its texts may be. */
    boolean hasLength() {
        return this == TEXT || this == LONG_TEXT_AREA;
    }

    boolean isPicklist() {
        return this == PICKLIST || this == MULTISELECT_PICKLIST;
    }

    /** Whether values can identify a record. */
    boolean canBeUnique() {
        return this == TEXT || this == EMAIL || this == NUMBER;
    }

    private static List<String> wireNames() {
        return Arrays.stream(values()).map(CustomFieldType::wireName).toList();
    }
}
