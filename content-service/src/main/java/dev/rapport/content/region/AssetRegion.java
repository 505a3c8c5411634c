package dev.rapport.content.region;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;
import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A named text of an asset. */
@Entity
@RecordType(prefix = "a16")
public class AssetRegion extends StoredRecord {
    /** Characters a region's text may have. */
    public static final int LONGEST_CONTENT = 32_000;

    private static final int LONGEST_NAME = 80;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    @RecordField(access = CREATE_ONLY, required = true, references = "ContentAsset", children = "AssetRegions")
    private Long contentAssetId;

    /** Unique in the asset; part of addresses, so it keeps to letters, digits, hyphen and underscore. */
    @RecordField(access = CREATE_ONLY, required = true, nameField = true, length = LONGEST_NAME)
    private String name;

    @RecordField
    private @Nullable String label;

    @RecordField(type = FieldType.TEXTAREA, length = LONGEST_CONTENT)
    private @Nullable String content;

    /** Whether sales may change it for an account. */
    @RecordField(required = true, defaulted = true)
    private boolean isEditable;

    /** Counts the states of the text, from 1. */
    @RecordField(access = READ_ONLY, required = true)
    private int revision = 1;

    /** Which round of promotion changes of it count for, from 1; a decision opens the next. */
    @RecordField(access = READ_ONLY, required = true)
    private int promotionRound = 1;

    protected AssetRegion() {}

    /** Refuses a name that no address could carry. */
    void begin() {
        if (!NAME.matcher(name).matches()) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "Name: a region is named by letters, digits, '-' and '_', beginning with a letter or digit.",
                    "Name");
        }
    }

    /** Counts a text that a write of fields has set. */
    void countRevision() {
        revision++;
    }

    /** Takes a text over for everybody. @return false if it says that already */
    public boolean rewrite(String text) {
        if (text.equals(content)) {
            return false;
        }
        content = text;
        revision++;
        return true;
    }

    /** Ends a round of promotion: what was changed so far counts no more. */
    public void openNextRound() {
        promotionRound++;
    }

    public boolean says(@Nullable String text) {
        return Objects.equals(content, text);
    }

    public RecordId asset() {
        return new RecordId(contentAssetId);
    }

    public String name() {
        return name;
    }

    public @Nullable String label() {
        return label;
    }

    public @Nullable String content() {
        return content;
    }

    public boolean isEditable() {
        return isEditable;
    }

    public int revision() {
        return revision;
    }

    public int promotionRound() {
        return promotionRound;
    }

    RegionView view() {
        return new RegionView(id(), name, label, content, isEditable, revision);
    }
}
