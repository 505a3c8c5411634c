package dev.rapport.lead.privacy;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.rest.Demand;
import dev.rapport.platform.rest.DryRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Takes what is demanded for a person, by whichever of their records; NOT_FOUND where the id is of another object. */
@ApplicationScoped
class PersonDesk {
    static final String DRY_RUN = "Tell how many records would be touched, and touch none";
    static final String ERASED = "Erased here; the other services are told";

    private final Erasures erasures;
    private final PersonalData data;
    private final RecordTypes types;

    PersonDesk(Erasures erasures, PersonalData data, RecordTypes types) {
        this.erasures = erasures;
        this.data = data;
        this.types = types;
    }

    Response erase(String object, RecordId id, DryRun dryRun, @Nullable ErasureRequest request) {
        ErasureRequest.Asked asked = Demand.body(request).asked();
        demand(object, id);
        return Response.ok(dryRun.wanted() ? erasures.preview(id) : erasures.erase(id, asked))
                .build();
    }

    PersonalDataView export(String object, RecordId id) {
        demand(object, id);
        return data.of(id);
    }

    private void demand(String object, RecordId id) {
        if (!id.prefix().equals(types.require(object).type().keyPrefix())) {
            throw new ApiException(
                    ErrorCode.NOT_FOUND,
                    "The requested resource does not exist: no " + object + " has the id " + id + ".");
        }
    }
}
