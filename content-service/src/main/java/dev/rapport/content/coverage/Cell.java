package dev.rapport.content.coverage;

import dev.rapport.content.cycle.AgreedCycle;
import dev.rapport.content.cycle.RequiredTool;
import dev.rapport.content.stage.CycleStage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is needed at a stage for a persona, and what of it there is.
 *
 * @param persona null for what may speak to anybody
 */
record Cell(CycleStage stage, @Nullable String persona, List<Counted> tools) {
    Cell {
        tools = List.copyOf(tools);
    }

    /** A tool that is needed, and how many valid assets there are for it. */
    record Counted(RequiredTool tool, long valid) {
        boolean isMissing() {
            return valid < tool.minimum();
        }
    }

    boolean isCovered() {
        return tools.stream().noneMatch(Counted::isMissing);
    }

    String column() {
        return persona == null ? "any" : persona;
    }

    /** The cells that the cycle asks for, by stage, then by persona, what is for anybody first. */
    static List<Cell> of(AgreedCycle cycle, Supply supply) {
        return Arrays.stream(CycleStage.values())
                .flatMap(stage -> of(stage, cycle.tools(stage), supply).stream())
                .toList();
    }

    private static List<Cell> of(CycleStage stage, List<RequiredTool> tools, Supply supply) {
        Map<String, List<RequiredTool>> byPersona = tools.stream()
                .collect(Collectors.groupingBy(
                        tool -> tool.persona() == null ? "" : tool.persona(),
                        () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
                        Collectors.toList()));
        return byPersona.entrySet().stream()
                .map(cell -> new Cell(
                        stage,
                        cell.getKey().isEmpty() ? null : cell.getKey(),
                        cell.getValue().stream()
                                .map(tool -> new Counted(tool, supply.of(tool)))
                                .toList()))
                .toList();
    }
}
