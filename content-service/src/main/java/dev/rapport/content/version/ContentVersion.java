package dev.rapport.content.version;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.content.store.ContentKey;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One uploaded state of an asset's file. Its bytes never change; it can only be followed by another. */
@Entity
@RecordType(prefix = "068")
public class ContentVersion extends StoredRecord {
    static final int LONGEST_TITLE = 255;

    @RecordField(access = READ_ONLY, required = true, references = "ContentAsset", children = "ContentVersions")
    private Long contentAssetId;

    @RecordField(required = true, nameField = true, length = LONGEST_TITLE)
    private String title;

    @RecordField(access = READ_ONLY, required = true)
    private String pathOnClient;

    /** From 1, without gaps within an asset. */
    @RecordField(access = READ_ONLY, required = true)
    private Integer versionNumber;

    @RecordField(access = READ_ONLY, required = true)
    private boolean isLatest;

    @RecordField(access = READ_ONLY, required = true)
    private Integer contentSize;

    /** SHA-256 of the bytes in hexadecimal digits. */
    @RecordField(access = READ_ONLY, required = true, length = 64)
    private String checksum;

    /** What the bytes are by themselves, not what their sender called them. */
    @RecordField(access = READ_ONLY, required = true)
    private String contentType;

    @RecordField(access = READ_ONLY, required = true, length = 20)
    private String fileType;

    @RecordField(access = READ_ONLY, required = true, length = 20)
    private String fileExtension;

    /** The version whose bytes these are again. */
    @RecordField(access = READ_ONLY, references = "ContentVersion")
    private @Nullable Long restoredFromId;

    @Enumerated(EnumType.STRING)
    @RecordField(access = READ_ONLY, required = true)
    private RenditionStatus textStatus = RenditionStatus.PENDING;

    @RecordField(access = READ_ONLY)
    private @Nullable String textFault;

    @Enumerated(EnumType.STRING)
    @RecordField(access = READ_ONLY, required = true)
    private RenditionStatus previewStatus = RenditionStatus.PENDING;

    @RecordField(access = READ_ONLY)
    private @Nullable String previewFault;

    /** Where the store keeps the bytes; nobody outside needs to know. */
    private UUID contentKey;

    private @Nullable UUID previewKey;

    /** For Hibernate. */
    protected ContentVersion() {}

    ContentVersion(RecordId asset, int number, String title, StagedUpload upload, ContentKey key) {
        contentAssetId = asset.value();
        versionNumber = number;
        this.title = title;
        isLatest = true;
        pathOnClient = upload.name().text();
        contentSize = upload.size();
        checksum = upload.checksum();
        contentType = upload.type().mediaType();
        fileType = upload.type().fileType();
        fileExtension = upload.type().extension();
        contentKey = key.number();
    }

    /** The same bytes once more, as the asset's newest version; the store keeps them once. */
    ContentVersion restored(int number) {
        ContentVersion copy = new ContentVersion();
        copy.contentAssetId = contentAssetId;
        copy.title = title;
        copy.pathOnClient = pathOnClient;
        copy.versionNumber = number;
        copy.isLatest = true;
        copy.contentSize = contentSize;
        copy.checksum = checksum;
        copy.contentType = contentType;
        copy.fileType = fileType;
        copy.fileExtension = fileExtension;
        copy.contentKey = contentKey;
        copy.restoredFromId = id().value();
        copy.render(new Rendition(ofText(), null, ofPreview(), previewKey));
        return copy;
    }

    boolean isWaiting() {
        return textStatus == RenditionStatus.PENDING || previewStatus == RenditionStatus.PENDING;
    }

    /** Takes what a machine has made of the bytes. */
    void render(Rendition made) {
        textStatus = made.ofText().status();
        textFault = made.ofText().fault();
        previewStatus = made.ofPreview().status();
        previewFault = made.ofPreview().fault();
        previewKey = made.picture();
    }

    Rendition.Outcome ofText() {
        return new Rendition.Outcome(textStatus, textFault);
    }

    Rendition.Outcome ofPreview() {
        return new Rendition.Outcome(previewStatus, previewFault);
    }

    @Nullable
    RecordId restoredFrom() {
        return reference(restoredFromId);
    }

    /** Where the store keeps its picture, if there is one. */
    Optional<ContentKey> preview(RecordId organization) {
        return Optional.ofNullable(previewKey).map(number -> new ContentKey(organization, number));
    }

    /** Gives way to the next version. @return the next version's number */
    int supersede() {
        isLatest = false;
        return versionNumber + 1;
    }

    public RecordId asset() {
        return new RecordId(contentAssetId);
    }

    boolean isLatest() {
        return isLatest;
    }

    String title() {
        return title;
    }

    FileName fileName() {
        return new FileName(pathOnClient);
    }

    int number() {
        return versionNumber;
    }

    int size() {
        return contentSize;
    }

    String checksum() {
        return checksum;
    }

    String contentType() {
        return contentType;
    }

    StoredFile file(RecordId organization) {
        return new StoredFile(key(organization), checksum, contentType, size(), pathOnClient);
    }

    ContentKey key(RecordId organization) {
        return new ContentKey(organization, contentKey);
    }
}
