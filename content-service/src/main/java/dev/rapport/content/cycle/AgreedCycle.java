package dev.rapport.content.cycle;

import dev.rapport.content.stage.CycleStage;
import dev.rapport.platform.id.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of the sales cycle.
 *
 * @param id null for the default cycle as long as no event has told of another one
 * @param tools in the order of the stages
 */
public record AgreedCycle(@Nullable RecordId id, int version, String name, List<RequiredTool> tools) {
    private static final String DEFAULT_NAME = "Lead to advocate";

    public AgreedCycle {
        tools = List.copyOf(tools);
    }

    /** The cycle that every organisation begins with. */
    static AgreedCycle initial(@Nullable RecordId id) {
        return new AgreedCycle(id, 1, DEFAULT_NAME, DefaultTools.ALL);
    }

    public List<RequiredTool> tools(CycleStage stage) {
        return tools.stream().filter(tool -> tool.stage() == stage).toList();
    }
}
