package dev.rapport.content.version;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Finds what is to be downloaded, in a transaction that ends before the bytes are sent. */
@ApplicationScoped
class Downloads {
    private final ContentVersionRepository versions;
    private final AccessMatrix access;

    Downloads(ContentVersionRepository versions, AccessMatrix access) {
        this.versions = versions;
        this.access = access;
    }

    @Transactional
    ContentVersion require(RecordId id) {
        access.require(Action.READ, "ContentVersion");
        return versions.require(id);
    }
}
