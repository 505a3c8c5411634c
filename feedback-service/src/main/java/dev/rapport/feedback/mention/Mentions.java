package dev.rapport.feedback.mention;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.RecordWriter;
import dev.rapport.platform.rest.Demand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Carries out the verbs of mentions as the writes of records that any client could send, under the same rules. */
@ApplicationScoped
@Transactional
class Mentions {
    private final MentionRepository mentions;
    private final MentionViews views;
    private final Assignees assignees;
    private final Reaches reaches;
    private final RecordTypes types;
    private final RecordWriter writer;

    Mentions(
            MentionRepository mentions,
            MentionViews views,
            Assignees assignees,
            Reaches reaches,
            RecordTypes types,
            RecordWriter writer) {
        this.mentions = mentions;
        this.views = views;
        this.assignees = assignees;
        this.reaches = reaches;
        this.types = types;
        this.writer = writer;
    }

    MentionView read(RecordId id) {
        return views.of(mentions.require(id));
    }

    /** Once a mention is answered, its status stays: the record is put right, nothing begins anew. */
    MentionView classify(RecordId id, ClassificationRequest request) {
        Mention mention = mentions.requireForUpdate(id);
        ObjectNode record = request.toRecord();
        write(
                id,
                mention.status().compareTo(MentionStatus.POSTED) < 0
                        ? record.put("Status", MentionStatus.CLASSIFIED.name())
                        : record);
        if (request.reach() != null) {
            reaches.observe(id, request.reach(), null);
        }
        return read(id);
    }

    MentionView decide(RecordId id, DecisionRequest request) {
        return act(id, MentionVerb.DECIDE, request.toRecord());
    }

    MentionView assign(RecordId id, AssignmentRequest request) {
        Mention mention = require(id, MentionVerb.ASSIGN);
        String user = request.userId() != null
                ? request.userId()
                : assignees.freest(mention.claim()).toString();
        ObjectNode record = nothing().put("AssigneeId", user);
        return act(id, MentionVerb.ASSIGN, withDay(record, request.followUpOn()));
    }

    MentionView draft(RecordId id, DraftRequest request) {
        require(id, MentionVerb.DRAFT);
        writer.create(types.require(MentionDraft.class), request.toRecord(id));
        return read(id);
    }

    MentionView approve(RecordId id, ApprovalRequest request) {
        RecordId read = RecordId.parse(Demand.property(request.draftId(), "draftId"));
        Mention mention = require(id, MentionVerb.APPROVE);
        if (!read.equals(mention.draftShown())) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "draftId: the newest draft of mention " + id + " is " + mention.draftShown() + ", not " + read
                            + ". Read that one first.",
                    "draftId");
        }
        return act(id, MentionVerb.APPROVE, nothing());
    }

    MentionView post(RecordId id, PostingRequest request) {
        ObjectNode record = nothing();
        if (request.url() != null) {
            record.put("PostedUrl", request.url());
        }
        return act(id, MentionVerb.POST, withDay(record, request.followUpOn()));
    }

    MentionView followUp(RecordId id, FollowUpRequest request) {
        String outcome = Demand.property(request.outcome(), "outcome");
        return act(id, MentionVerb.FOLLOW_UP, nothing().put("Outcome", outcome));
    }

    MentionView observe(RecordId id, ReachRequest request) {
        reaches.observe(id, Demand.property(request.reach(), "reach"), request.at());
        return read(id);
    }

    /** A verb that its status does not allow is a mistake, also where it would change nothing. */
    private MentionView act(RecordId id, MentionVerb verb, ObjectNode with) {
        require(id, verb);
        write(id, with.put("Status", verb.to().name()));
        return read(id);
    }

    private Mention require(RecordId id, MentionVerb verb) {
        Mention mention = mentions.requireForUpdate(id);
        verb.require(mention.status(), id);
        return mention;
    }

    private void write(RecordId id, ObjectNode record) {
        writer.update(types.require(Mention.class), id, record);
    }

    private static ObjectNode withDay(ObjectNode record, @Nullable String followUpOn) {
        return followUpOn == null ? record : record.put("FollowUpOn", followUpOn);
    }

    private static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }
}
