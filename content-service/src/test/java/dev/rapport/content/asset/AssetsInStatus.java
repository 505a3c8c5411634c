package dev.rapport.content.asset;

import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.ContentApi.move;
import static dev.rapport.content.ContentApi.patch;

import java.util.List;
import java.util.Map;

/** Assets that have come to a status, by statuses set through the record plane. */
final class AssetsInStatus {
    private static final Map<AssetStatus, List<String>> WAYS = Map.of(
            AssetStatus.IDEA, List.of(),
            AssetStatus.DRAFT, List.of("DRAFT"),
            AssetStatus.IN_REVIEW, List.of("DRAFT", "IN_REVIEW"),
            AssetStatus.APPROVED, List.of("DRAFT", "IN_REVIEW", "APPROVED"),
            AssetStatus.PUBLISHED, List.of("DRAFT", "IN_REVIEW", "APPROVED", "PUBLISHED"),
            AssetStatus.EXPIRED, List.of("DRAFT", "IN_REVIEW", "APPROVED", "PUBLISHED", "EXPIRED"),
            AssetStatus.ARCHIVED, List.of("ARCHIVED"));

    private AssetsInStatus() {}

    static String assetIn(AssetStatus status) {
        Map<String, Object> fields = battlecard();
        fields.remove("Status");
        String id = create("marketing", fields);
        for (String next : WAYS.get(status)) {
            if (next.equals("APPROVED")) {
                move("sales", id, "approval").statusCode(200);
            }
            patch("marketing", id, Map.of("Status", next)).statusCode(204);
        }
        return id;
    }
}
