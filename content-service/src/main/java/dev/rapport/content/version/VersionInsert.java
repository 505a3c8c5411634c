package dev.rapport.content.version;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A ContentVersion as Salesforce's clients insert it: fields beside the bytes. What is a document there is an asset here,
 * so an asset's id is taken under the names that Salesforce has for the document's.
 */
final class VersionInsert {
    static final String DATA = "VersionData";
    private static final String TITLE = "Title";
    private static final String PATH = "PathOnClient";
    private static final List<String> ASSET = List.of("ContentAssetId", "ContentDocumentId", "FirstPublishLocationId");
    private static final Set<String> KNOWN =
            Set.of("contentassetid", "contentdocumentid", "firstpublishlocationid", "title", "pathonclient");

    private final Map<String, JsonNode> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private VersionInsert(ObjectNode body) {
        body.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        fields.remove("attributes");
    }

    /** With the bytes in it, in base64. */
    static VersionInsert withData(ObjectNode body) {
        VersionInsert insert = new VersionInsert(body);
        insert.demand(true);
        return insert;
    }

    /** With the bytes beside it; the file's own name does where PathOnClient is missing. */
    static VersionInsert beside(ObjectNode body, @Nullable String fileName) {
        VersionInsert insert = new VersionInsert(body);
        if (insert.text(PATH) == null && fileName != null) {
            insert.fields.put(PATH, body.textNode(fileName));
        }
        insert.demand(false);
        return insert;
    }

    RecordId asset() {
        return RecordId.parse(String.valueOf(findAsset()));
    }

    FileName fileName() {
        return FileName.of(text(PATH));
    }

    @Nullable
    String title() {
        return text(TITLE);
    }

    byte[] data() {
        try {
            return Base64.getMimeDecoder().decode(String.valueOf(text(DATA)));
        } catch (IllegalArgumentException e) {
            throw new ApiException(
                    ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD, DATA + ": value not of required type: no base64.", DATA);
        }
    }

    private void demand(boolean withData) {
        List<ApiError> errors = new ArrayList<>();
        fields.keySet().stream()
                .filter(name ->
                        !KNOWN.contains(name.toLowerCase(Locale.ROOT)) && !(withData && name.equalsIgnoreCase(DATA)))
                .forEach(name -> errors.add(new ApiError(
                        "Unable to create/update fields: " + name + ". An upload takes " + ASSET.getFirst() + ", "
                                + TITLE + ", " + PATH + " and " + DATA + ".",
                        ErrorCode.INVALID_FIELD_FOR_INSERT_UPDATE,
                        List.of(name))));
        List<String> missing = new ArrayList<>();
        if (findAsset() == null) {
            missing.add(ASSET.getFirst());
        }
        if (text(PATH) == null) {
            missing.add(PATH);
        }
        if (withData && text(DATA) == null) {
            missing.add(DATA);
        }
        if (!missing.isEmpty()) {
            errors.add(
                    new ApiError("Required fields are missing: " + missing, ErrorCode.REQUIRED_FIELD_MISSING, missing));
        }
        if (!errors.isEmpty()) {
            throw new ApiException(errors);
        }
    }

    private @Nullable String findAsset() {
        return ASSET.stream()
                .map(this::text)
                .filter(id -> id != null)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String text(String name) {
        JsonNode value = fields.get(name);
        return value == null || !value.isTextual() || value.textValue().isBlank() ? null : value.textValue();
    }
}
