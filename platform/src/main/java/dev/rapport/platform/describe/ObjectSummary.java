package dev.rapport.platform.describe;

import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.search.SearchIndex;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What the list of objects says of each of them; what the caller may do follows from the access matrix. */
public record ObjectSummary(
        String name,
        String label,
        String labelPlural,
        String keyPrefix,
        boolean custom,
        boolean customSetting,
        boolean createable,
        boolean updateable,
        boolean deletable,
        boolean queryable,
        boolean retrieveable,
        boolean replicateable,
        boolean searchable,
        boolean undeletable,
        boolean mergeable,
        boolean triggerable,
        boolean layoutable,
        boolean activateable,
        boolean feedEnabled,
        boolean mruEnabled,
        boolean hasSubtypes,
        boolean isSubtype,
        boolean deprecatedAndHidden,
        Map<String, String> urls) {

    static ObjectSummary of(ObjectType type, AccessMatrix access, SearchIndex index, String version) {
        String address = "/services/data/" + version + "/sobjects/" + type.name();
        boolean readable = access.allows(Action.READ, type.name());
        return new ObjectSummary(
                type.name(),
                type.label(),
                type.labelPlural(),
                type.keyPrefix(),
                false,
                false,
                access.allows(Action.CREATE, type.name()),
                access.allows(Action.UPDATE, type.name()),
                access.allows(Action.DELETE, type.name()),
                readable,
                readable,
                readable,
                readable && index.covers(type),
                access.allows(Action.DELETE, type.name()),
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                urls(address));
    }

    String address() {
        return Objects.requireNonNull(urls.get("sobject"));
    }

    private static Map<String, String> urls(String address) {
        Map<String, String> urls = new LinkedHashMap<>();
        urls.put("sobject", address);
        urls.put("describe", address + "/describe");
        urls.put("rowTemplate", address + "/{ID}");
        urls.put("layouts", address + "/describe/layouts");
        urls.put("compactLayouts", address + "/describe/compactLayouts");
        urls.put("approvalLayouts", address + "/describe/approvalLayouts");
        urls.put("listviews", address + "/listviews");
        urls.put("quickActions", address + "/quickActions");
        return urls;
    }
}
