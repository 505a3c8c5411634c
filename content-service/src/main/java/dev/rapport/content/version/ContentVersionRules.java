package dev.rapport.content.version;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;

/** A version comes with its bytes, which a JSON record cannot carry. */
@ApplicationScoped
class ContentVersionRules implements RecordRules<ContentVersion> {
    @Override
    public Class<ContentVersion> entity() {
        return ContentVersion.class;
    }

    @Override
    public void beforeCreate(ContentVersion version, FieldChanges changes) {
        throw new ApiException(
                ErrorCode.NOT_IMPLEMENTED,
                "A ContentVersion is created one at a time with its bytes: POST …/sobjects/ContentVersion with VersionData,"
                        + " or POST /api/assets/{id}/versions.");
    }

    @Override
    public void beforeDelete(ContentVersion version) {
        if (version.isLatest()) {
            throw new ApiException(
                    ErrorCode.DELETE_FAILED,
                    "This is the asset's newest version: upload another first, or archive the asset.");
        }
    }
}
