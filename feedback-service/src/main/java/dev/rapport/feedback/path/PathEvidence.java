package dev.rapport.feedback.path;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks up what a path has to stand on before it goes further. Joins the transaction. */
@ApplicationScoped
class PathEvidence {
    private static final String STATUS =
            "select status from hypothesis where org_id = ?1 and id = ?2 and not is_deleted";
    private static final String EXPECTED = "select 1 from path_quarter where org_id = ?1 and market_path_id = ?2"
            + " and not is_deleted and expected_value > 0 limit 1";

    private final EntityManager entities;
    private final Tenant tenant;

    PathEvidence(EntityManager entities, Tenant tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    /** Refuses a path whose message has no hypothesis, or one that its audience has not confirmed. */
    void requireValidated(@Nullable RecordId hypothesis, RecordId path) {
        if (hypothesis == null) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    "Path " + path
                            + " has no message that was tested: say which hypothesis it stands on, as HypothesisId.",
                    "HypothesisId");
        }
        String status =
                find(STATUS, String.class, hypothesis).stream().findFirst().orElse("missing");
        if (!status.equals("VALIDATED")) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Path " + path + " stands on hypothesis " + hypothesis + ", which is " + status
                            + ": it is TESTED once its audience has confirmed the message, so that this is VALIDATED.",
                    "HypothesisId");
        }
    }

    /** Refuses a path of which nothing is expected in any quarter. */
    void requireExpectation(RecordId path) {
        if (find(EXPECTED, Integer.class, path).isEmpty()) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    "Path " + path + " has no expected value: say in a PathQuarter what it is to bring, and when.",
                    "ExpectedValue");
        }
    }

    @SuppressWarnings("unchecked") // JPA's native queries are not typed
    private <T> List<T> find(String query, Class<T> type, RecordId id) {
        return entities.createNativeQuery(query, type)
                .setParameter(1, tenant.orgId())
                .setParameter(2, id.value())
                .getResultList();
    }
}
