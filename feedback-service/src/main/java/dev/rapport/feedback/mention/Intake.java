package dev.rapport.feedback.mention;

import dev.rapport.feedback.mention.IntakeView.KnownBy;
import dev.rapport.feedback.mention.IntakeView.Taken;
import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.RecordWriter;
import dev.rapport.platform.rest.Demand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes in what any connector reports, each mention once however often and under whatever address; all of a call or none. */
@ApplicationScoped
public class Intake {
    private final MentionRepository mentions;
    private final Reaches reaches;
    private final RecordTypes types;
    private final RecordWriter writer;

    Intake(MentionRepository mentions, Reaches reaches, RecordTypes types, RecordWriter writer) {
        this.mentions = mentions;
        this.reaches = reaches;
        this.types = types;
        this.writer = writer;
    }

    private record Known(Mention mention, KnownBy by) {}

    /** The lock comes first: whoever reports the same at the same time waits, and then finds it. */
    @Transactional
    public IntakeView take(List<MentionRequest> reported) {
        mentions.awaitTurn();
        List<Taken> taken = new ArrayList<>();
        for (MentionRequest request : reported) {
            try {
                taken.add(take(request));
            } catch (ApiException refusal) {
                throw reported.size() == 1 ? refusal : numbered(refusal, taken.size());
            }
        }
        return IntakeView.of(taken);
    }

    private Taken take(MentionRequest request) {
        Optional<Known> known = find(request);
        if (known.isPresent()) {
            Known found = known.get();
            Integer reach = request.reach();
            if (reach != null && !reach.equals(found.mention().reach())) {
                reaches.observe(found.mention().id(), reach, null);
            }
            return taken(found.mention(), found.by());
        }
        RecordId id =
                writer.create(types.require(Mention.class), request.toRecord()).id();
        return taken(mentions.require(id), null);
    }

    private Optional<Known> find(MentionRequest request) {
        String source = Demand.property(request.source(), "source").strip();
        String externalId = Demand.property(request.externalId(), "externalId").strip();
        CanonicalAddress address = CanonicalAddress.of(Demand.property(request.url(), "url"));
        return mentions.findBySource(source, externalId)
                .map(found -> new Known(found, KnownBy.EXTERNAL_ID))
                .or(() -> mentions.findByAddress(address.digest()).map(found -> new Known(found, KnownBy.ADDRESS)));
    }

    private static Taken taken(Mention mention, @Nullable KnownBy by) {
        return new Taken(mention.id(), by == null, by, mention.status(), mention.findClaim(), mention.rule());
    }

    /** Says which of them it is about, counted from 1. */
    private static ApiException numbered(ApiException refusal, int index) {
        return new ApiException(refusal.errors().stream()
                .map(error -> new ApiError(
                        "Mention " + (index + 1) + " of the list: " + error.message(),
                        error.errorCode(),
                        error.fields()))
                .toList());
    }
}
