package dev.rapport.lead.cycle;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A stage names each kind of tool once per persona. */
@ApplicationScoped
class StageToolRules implements RecordRules<StageTool> {
    private static final int MOST = 50;

    private final Drafts drafts;
    private final StageTools tools;

    StageToolRules(Drafts drafts, StageTools tools) {
        this.drafts = drafts;
        this.tools = tools;
    }

    @Override
    public Class<StageTool> entity() {
        return StageTool.class;
    }

    @Override
    public void beforeCreate(StageTool tool, FieldChanges changes) {
        tool.demandSense();
        drafts.demandDraft(tool);
        demandPlace(tool);
    }

    @Override
    public void beforeUpdate(StageTool tool, FieldChanges changes) {
        tool.demandSense();
        drafts.demandDraft(tool);
    }

    @Override
    public void beforeDelete(StageTool tool) {
        drafts.demandDraft(tool);
    }

    @Override
    public void beforeUndelete(StageTool tool) {
        drafts.demandDraft(tool);
        demandPlace(tool);
    }

    private void demandPlace(StageTool tool) {
        List<StageTool> others = tools.beside(tool);
        Drafts.demandRoom(others.size(), MOST, "tools");
        others.stream().filter(tool::asksForTheSame).findFirst().ifPresent(same -> {
            throw new ApiException(
                    ErrorCode.DUPLICATE_VALUE,
                    "The stage asks for this tool already: " + same.id() + ". Change its MinimumCount.",
                    "AssetType",
                    "Persona");
        });
    }
}
