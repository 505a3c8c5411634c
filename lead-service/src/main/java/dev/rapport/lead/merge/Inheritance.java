package dev.rapport.lead.merge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordCorrections;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.schema.ChildRelationship;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.ObjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Gives everything that points at one lead to another. What points at leads, the schema knows. */
@ApplicationScoped
class Inheritance {
    private static final String MEMBER = "CampaignMember";

    private final RecordTypes types;
    private final RecordCorrections records;

    Inheritance(RecordTypes types, RecordCorrections records) {
        this.types = types;
        this.records = records;
    }

    void move(RecordId from, RecordId to, Corrections corrections) {
        ObjectType lead = types.require(from).type();
        for (ChildRelationship child : types.schema().children(lead)) {
            String object = child.child().name();
            if (object.equals(MEMBER)) {
                moveMembers(child, from, to, corrections);
            } else if (!object.equals(lead.name())) {
                records.pointingAt(from, child.child(), child.field())
                        .forEach(id -> corrections.point(id, child.field().name(), to));
            }
        }
    }

    /** A lead is in a campaign once: of two memberships the one with the earlier response stays, else the survivor's. */
    private void moveMembers(ChildRelationship child, RecordId from, RecordId to, Corrections corrections) {
        Field reference = child.field();
        Map<JsonNode, RecordId> taken = new HashMap<>();
        records.pointingAt(to, child.child(), reference)
                .forEach(member -> taken.put(corrections.value(member, "CampaignId"), member));
        for (RecordId member : records.pointingAt(from, child.child(), reference)) {
            RecordId other = taken.get(corrections.value(member, "CampaignId"));
            if (other == null) {
                corrections.point(member, reference.name(), to);
            } else if (respondedBefore(member, other, corrections)) {
                corrections.bin(other);
                corrections.point(member, reference.name(), to);
            } else {
                corrections.bin(member);
            }
        }
    }

    private static boolean respondedBefore(RecordId member, RecordId other, Corrections corrections) {
        JsonNode own = corrections.value(member, "FirstRespondedDate");
        JsonNode others = corrections.value(other, "FirstRespondedDate");
        return !own.isNull() && (others.isNull() || own.asText().compareTo(others.asText()) < 0);
    }
}
