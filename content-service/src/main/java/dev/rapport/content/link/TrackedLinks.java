package dev.rapport.content.link;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rapport.content.asset.ContentAssetRepository;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.RecordWriter;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Makes and ends links as the writes of records that any client could send, under the same rules. */
@ApplicationScoped
@Transactional
class TrackedLinks {
    private static final String OBJECT = "TrackedLink";

    private final TrackedLinkRepository links;
    private final ContentAssetRepository assets;
    private final LinkTokens tokens;
    private final RecordTypes types;
    private final RecordWriter writer;
    private final AccessMatrix access;

    TrackedLinks(
            TrackedLinkRepository links,
            ContentAssetRepository assets,
            LinkTokens tokens,
            RecordTypes types,
            RecordWriter writer,
            AccessMatrix access) {
        this.links = links;
        this.assets = assets;
        this.tokens = tokens;
        this.types = types;
        this.writer = writer;
        this.access = access;
    }

    LinkView make(RecordId asset, LinkRequest request) {
        assets.require(asset);
        return tokens.issue(writer.create(types.require(TrackedLink.class), request.toRecord(asset))
                .id());
    }

    LinkView renew(RecordId id) {
        access.require(Action.UPDATE, OBJECT);
        return tokens.issue(id);
    }

    LinkView revoke(RecordId id) {
        writer.update(
                types.require(TrackedLink.class),
                id,
                JsonNodeFactory.instance.objectNode().put("IsRevoked", true));
        return read(id);
    }

    LinkView read(RecordId id) {
        access.require(Action.READ, OBJECT);
        return links.require(id).view(null);
    }
}
