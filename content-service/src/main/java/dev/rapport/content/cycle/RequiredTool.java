package dev.rapport.content.cycle;

import dev.rapport.content.asset.AssetType;
import dev.rapport.content.stage.CycleStage;
import org.jspecify.annotations.Nullable;

/**
 * What sellers need at a stage.
 *
 * @param persona whom it must speak to; null for anybody
 * @param minimum how many such assets, at least 1
 */
public record RequiredTool(
        CycleStage stage, AssetType type, @Nullable String persona, int minimum) {}
