package dev.rapport.lead.merge;

import dev.rapport.lead.Owner;
import dev.rapport.lead.User;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.testkit.Organizations;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All that is on record about some leads: the leads, whatever points at them by the schema, in the bin or not, with all fields,
 * and what the database folds from it.
 */
@Singleton
class Snapshot {
    /** What every write changes, whatever it writes. */
    private static final Set<String> STAMPS =
            Set.of("LastModifiedDate", "LastModifiedById", "SystemModstamp", "attributes");

    private static final User ADMIN = new User(Organizations.GLOBEX, "admin");

    private final RecordTypes types;
    private final Owner owner;

    Snapshot(RecordTypes types, Owner owner) {
        this.types = types;
        this.owner = owner;
    }

    /** Records by object and id. */
    Map<String, Map<String, Object>> of(List<String> leads) {
        Map<String, Map<String, Object>> all = new TreeMap<>();
        add("Lead", "Id", leads, all);
        types.schema()
                .children(lead())
                .forEach(child -> add(child.child().name(), child.field().name(), leads, all));
        leads.forEach(lead -> all.put("lead_course " + lead, Map.of("row", course(lead))));
        return all;
    }

    /** Names of the objects whose records can be a lead's. */
    Set<String> children() {
        return types.schema().children(lead()).stream()
                .map(child -> child.child().name())
                .filter(name -> !name.equals("Lead"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private ObjectType lead() {
        return types.require("Lead").type();
    }

    private static void add(String object, String field, List<String> leads, Map<String, Map<String, Object>> all) {
        String ids = leads.stream().collect(Collectors.joining("','", "('", "')"));
        List<Map<String, Object>> records = ADMIN.request()
                .queryParam("q", "SELECT FIELDS(ALL) FROM " + object + " WHERE " + field + " IN " + ids + " LIMIT 200")
                .get("/services/data/v60.0/queryAll")
                .then()
                .statusCode(200)
                .extract()
                .path("records");
        records.forEach(record -> {
            record.keySet().removeAll(STAMPS);
            all.put(object + " " + record.get("Id"), record);
        });
    }

    private List<String> course(String lead) {
        return owner.read(
                "select to_jsonb(lead_course)::text from lead_course where lead_id = ?",
                RecordId.parse(lead).value());
    }
}
