package dev.rapport.content.store;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.id.RecordId;
import java.util.Optional;
import java.util.UUID;

/**
 * The name of some bytes in a store.
 *
 * @param organization whose bytes they are
 * @param number random, so that nobody can guess it and no two writers can meet
 */
public record ContentKey(RecordId organization, UUID number) {
    public static ContentKey random(RecordId organization) {
        return new ContentKey(organization, UUID.randomUUID());
    }

    /** {@code 00D…/ab/abcdef…}: one folder an organisation, and within it 256, so that none grows too large to list. */
    String path() {
        return organization + "/" + shard() + "/" + number;
    }

    String shard() {
        return number.toString().substring(0, 2);
    }

    /** The key with this path, or nothing if the path is of another making. */
    static Optional<ContentKey> find(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            ContentKey key = new ContentKey(RecordId.parse(parts[0]), UUID.fromString(parts[2]));
            return Optional.of(key).filter(found -> found.path().equals(path));
        } catch (IllegalArgumentException | ApiException foreign) {
            return Optional.empty();
        }
    }
}
