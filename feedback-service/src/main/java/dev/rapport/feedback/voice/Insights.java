package dev.rapport.feedback.voice;

import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Puts insights together with the voices behind them. */
@ApplicationScoped
@Transactional
class Insights {
    private final InsightRepository insights;
    private final VoiceRepository voices;

    Insights(InsightRepository insights, VoiceRepository voices) {
        this.insights = insights;
        this.voices = voices;
    }

    InsightView read(RecordId id) {
        return view(insights.require(id));
    }

    List<InsightView> behind(RecordId hypothesis) {
        return insights.behind(hypothesis).stream().map(this::view).toList();
    }

    private InsightView view(Insight insight) {
        return insight.view(voices.behind(insight.id()));
    }
}
