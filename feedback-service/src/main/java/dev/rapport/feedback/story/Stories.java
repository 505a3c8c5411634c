package dev.rapport.feedback.story;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.RecordWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Carries out the verbs of stories as the writes of records that any client could send, under the same rules. */
@ApplicationScoped
@Transactional
class Stories {
    private final StoryRepository stories;
    private final StoryUseRepository uses;
    private final RecordTypes types;
    private final RecordWriter writer;
    private final Clock clock;

    Stories(StoryRepository stories, StoryUseRepository uses, RecordTypes types, RecordWriter writer, Clock clock) {
        this.stories = stories;
        this.uses = uses;
        this.types = types;
        this.writer = writer;
        this.clock = clock;
    }

    StoryView read(RecordId id) {
        return stories.require(id).view(clock.instant());
    }

    /** Moves on, with what that needs; a verb that changes nothing is a mistake. */
    StoryView move(RecordId id, StoryStatus to, ObjectNode with) {
        stories.requireForUpdate(id).status().requireMove(to, id);
        return write(id, with.put("Status", to.name()));
    }

    /** The first consent, or another one. */
    StoryView consent(RecordId id, ConsentRequest request) {
        Story story = stories.requireForUpdate(id);
        ObjectNode record = request.toRecord();
        if (!story.status().isAllowed()) {
            story.status().requireMove(StoryStatus.CONSENTED, id);
            record.put("Status", StoryStatus.CONSENTED.name());
        }
        return write(id, record);
    }

    /** Counts it once, however often it is sent: the story's row is locked, so nobody else is counting it now. */
    StoryView use(RecordId id, UseRequest request) {
        stories.requireForUpdate(id);
        if (!uses.isCounted(id, request.externalId())) {
            writer.create(types.require(StoryUse.class), request.toRecord(id));
        }
        return read(id);
    }

    private StoryView write(RecordId id, ObjectNode record) {
        writer.update(types.require(Story.class), id, record);
        return read(id);
    }

    static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }
}
