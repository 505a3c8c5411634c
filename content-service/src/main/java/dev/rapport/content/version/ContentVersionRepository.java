package dev.rapport.content.version;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

@ApplicationScoped
public class ContentVersionRepository extends RecordRepository<ContentVersion> {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** The asset's version of this number or id; NOT_FOUND otherwise. */
    ContentVersion requireOf(RecordId asset, String which) {
        Optional<ContentVersion> found = NUMBER.matcher(which).matches()
                ? find(
                                "contentAssetId = ?1 and versionNumber = ?2 and isDeleted = false",
                                asset.value(),
                                Integer.valueOf(which))
                        .firstResultOptional()
                : find(RecordId.parse(which)).filter(version -> version.asset().equals(asset));
        return found.orElseThrow(() -> new ApiException(
                ErrorCode.NOT_FOUND,
                "The asset " + asset + " has no version " + which + ", neither by number nor by id."));
    }

    /** The asset's versions below a number, newest first. */
    List<ContentVersion> before(RecordId asset, int number, int most) {
        return find(
                        "contentAssetId = ?1 and versionNumber < ?2 and isDeleted = false order by versionNumber desc",
                        asset.value(),
                        number)
                .page(0, most)
                .list();
    }

    /** The asset's newest version, which is never deleted. */
    Optional<ContentVersion> findLatest(RecordId asset) {
        return find("contentAssetId = ?1 and isLatest", asset.value()).firstResultOptional();
    }
}
