package dev.rapport.content.asset;

import static dev.rapport.content.ContentApi.ASSETS;
import static dev.rapport.content.ContentApi.VERSIONS;
import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.ContentApi.field;
import static dev.rapport.content.ContentApi.published;
import static dev.rapport.testkit.Organizations.ACME;
import static org.awaitility.Awaitility.await;

import dev.rapport.content.derivation.Master;
import dev.rapport.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The ways by which somebody could come to work for one account. */
final class OneOffDoors {
    private static final String DATA = "/services/data/v60.0";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private OneOffDoors() {}

    /** A way in; answers with all that it was told. */
    record Door(String name, Way way) {
        @Override
        public String toString() {
            return name;
        }
    }

    interface Way {
        String knock(RequestSpecification marketing);
    }

    static Stream<Door> all() {
        return Stream.concat(recordDoors(), processDoors());
    }

    private static Stream<Door> recordDoors() {
        return Stream.of(
                new Door("create", who -> who.body(oneOff()).post(ASSETS).asString()),
                new Door(
                        "create for a seller",
                        who -> who.body(with("OwnerId", Tokens.user(ACME, "sales")))
                                .post(ASSETS)
                                .asString()),
                new Door(
                        "patch the scope",
                        who -> who.body(Map.of("Scope", "ACCOUNT"))
                                .patch(ASSETS + create("marketing", battlecard()))
                                .asString()),
                new Door(
                        "patch the scope of a seller's asset",
                        who -> who.body(Map.of("Scope", "ACCOUNT"))
                                .patch(ASSETS + create("sales", battlecard()))
                                .asString()),
                new Door(
                        "fill a seller's asset",
                        who -> who.body(Map.of("Outcome", "All of it."))
                                .patch(ASSETS + create("sales", oneOff()))
                                .asString()),
                new Door(
                        "take over a seller's asset",
                        who -> who.body(Map.of("OwnerId", Tokens.user(ACME, "marketing")))
                                .patch(ASSETS + create("sales", oneOff()))
                                .asString()),
                new Door(
                        "upsert a new one",
                        who -> who.body(oneOff())
                                .patch(ASSETS + "ExternalId/" + UUID.randomUUID())
                                .asString()),
                new Door("upsert over a market one", OneOffDoors::upsertOver),
                new Door("undelete", OneOffDoors::undelete),
                new Door(
                        "collection",
                        who -> who.body(collection(true))
                                .post(DATA + "/composite/sobjects")
                                .asString()),
                new Door(
                        "collection, each for itself",
                        who -> who.body(collection(false))
                                .post(DATA + "/composite/sobjects")
                                .asString()),
                new Door(
                        "composite",
                        who -> who.body(Map.of("compositeRequest", List.of(subrequest())))
                                .post(DATA + "/composite")
                                .asString()),
                new Door(
                        "graph",
                        who -> who.body(Map.of(
                                        "graphs",
                                        List.of(Map.of("graphId", "g", "compositeRequest", List.of(subrequest())))))
                                .post(DATA + "/composite/graph")
                                .asString()),
                new Door(
                        "batch",
                        who -> who.body(Map.of(
                                        "batchRequests",
                                        List.of(Map.of(
                                                "method",
                                                "POST",
                                                "url",
                                                "v60.0/sobjects/ContentAsset",
                                                "richInput",
                                                oneOff()))))
                                .post(DATA + "/composite/batch")
                                .asString()),
                new Door(
                        "tree",
                        who -> who.body(Map.of("records", List.of(attributed("r1"))))
                                .post(DATA + "/composite/tree/ContentAsset")
                                .asString()),
                new Door("bulk", OneOffDoors::bulk),
                new Door(
                        "region of a seller's asset",
                        who -> who.body(Map.of("ContentAssetId", create("sales", oneOff()), "Name", "headline"))
                                .post(DATA + "/sobjects/AssetRegion")
                                .asString()),
                new Door(
                        "derivation record",
                        who -> who.body(Map.of("ContentAssetId", published(), "AccountId", Master.account()))
                                .post(Master.DERIVATIONS)
                                .asString()),
                new Door(
                        "derivation record for a seller",
                        who -> who.body(Map.of(
                                        "ContentAssetId",
                                        published(),
                                        "AccountId",
                                        Master.account(),
                                        "OwnerId",
                                        Tokens.user(ACME, "sales")))
                                .post(Master.DERIVATIONS)
                                .asString()),
                new Door("derived region record", OneOffDoors::derivedRegion));
    }

    private static Stream<Door> processDoors() {
        return Stream.of(
                new Door(
                        "upload to a seller's asset",
                        who -> who.contentType("application/octet-stream")
                                .body("x".getBytes(StandardCharsets.UTF_8))
                                .post("/api/assets/" + create("sales", oneOff()) + "/versions?fileName=x.txt")
                                .asString()),
                new Door("version record", OneOffDoors::version),
                new Door(
                        "derive",
                        who -> who.body(Map.of("accountId", Master.account()))
                                .post("/api/assets/" + published() + "/derivations")
                                .asString()),
                new Door(
                        "derive from a derivation",
                        who -> who.body(Map.of("accountId", Master.account()))
                                .post("/api/assets/" + Master.make().derived(Map.of()) + "/derivations")
                                .asString()),
                new Door(
                        "change a derivation",
                        who -> who.body(Map.of("content", "x"))
                                .put("/api/derivations/" + Master.make().derived(Map.of()) + "/regions/headline")
                                .asString()),
                new Door(
                        "reset a derivation",
                        who -> who.delete("/api/derivations/" + Master.make().derived(Map.of("price", "x"))
                                        + "/regions/price")
                                .asString()),
                new Door(
                        "refresh a derivation",
                        who -> who.body("{}")
                                .post("/api/derivations/" + Master.make().derived(Map.of()) + "/refresh")
                                .asString()));
    }

    private static String upsertOver(RequestSpecification who) {
        Map<String, Object> fields = battlecard();
        String key = UUID.randomUUID().toString();
        fields.put("ExternalId", key);
        create("marketing", fields);
        return who.body(Map.of("Scope", "ACCOUNT"))
                .patch(ASSETS + "ExternalId/" + key)
                .asString();
    }

    private static String undelete(RequestSpecification who) {
        String id = create("sales", oneOff());
        as("admin").delete(ASSETS + id).then().statusCode(204);
        return who.post(ASSETS + id + "/undeletion").asString();
    }

    private static String bulk(RequestSpecification who) {
        String key = UUID.randomUUID().toString();
        String job = who.body(Map.of("object", "ContentAsset", "operation", "insert"))
                .post(DATA + "/jobs/ingest")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        String path = DATA + "/jobs/ingest/" + job;
        who.contentType("text/csv")
                .body("Name,Type,Scope,ExternalId\nFor Acme,DECK,ACCOUNT," + key + "\n")
                .put(path + "/batches")
                .then()
                .statusCode(201);
        who.contentType(ContentType.JSON)
                .body(Map.of("state", "UploadComplete"))
                .patch(path)
                .then()
                .statusCode(200);
        await().atMost(PATIENCE)
                .until(() -> "JobComplete".equals(as("admin").get(path).path("state")));
        as("admin").get(ASSETS + "ExternalId/" + key).then().statusCode(404);
        return as("admin").get(path + "/failedResults").asString();
    }

    private static String derivedRegion(RequestSpecification who) {
        Master master = Master.make();
        return who.body(Map.of(
                        "DerivationId", master.derived(Map.of()), "AssetRegionId", master.headline(), "Content", "x"))
                .post(DATA + "/sobjects/DerivedRegion")
                .asString();
    }

    private static String version(RequestSpecification who) {
        return who.body(Map.of(
                        "ContentAssetId",
                        create("sales", oneOff()),
                        "PathOnClient",
                        "x.txt",
                        "VersionData",
                        Base64.getEncoder().encodeToString(new byte[] {'x'})))
                .post(VERSIONS)
                .asString();
    }

    static Map<String, Object> oneOff() {
        return with("Scope", "ACCOUNT");
    }

    static Map<String, Object> with(String field, Object value) {
        Map<String, Object> fields = battlecard();
        fields.put("Scope", "ACCOUNT");
        fields.put(field, value);
        return fields;
    }

    private static Map<String, Object> attributed(String reference) {
        Map<String, Object> record = new HashMap<>(oneOff());
        record.put("attributes", Map.of("type", "ContentAsset", "referenceId", reference));
        return record;
    }

    private static Map<String, ?> collection(boolean allOrNone) {
        return Map.of("allOrNone", allOrNone, "records", List.of(attributed("r1")));
    }

    private static Map<String, ?> subrequest() {
        return Map.of("method", "POST", "url", DATA + "/sobjects/ContentAsset", "referenceId", "a", "body", oneOff());
    }
}
