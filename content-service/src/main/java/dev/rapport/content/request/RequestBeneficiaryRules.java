package dev.rapport.content.request;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Keeps a request from being for nobody, under the request's lock. */
@ApplicationScoped
class RequestBeneficiaryRules implements RecordRules<RequestBeneficiary> {
    /** Beneficiaries a request may have. */
    static final int MOST = 200;

    private final ContentRequestRepository requests;
    private final RequestBeneficiaryRepository beneficiaries;
    private final Outbox outbox;
    private final Clock clock;

    RequestBeneficiaryRules(
            ContentRequestRepository requests, RequestBeneficiaryRepository beneficiaries, Outbox outbox, Clock clock) {
        this.requests = requests;
        this.beneficiaries = beneficiaries;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Class<RequestBeneficiary> entity() {
        return RequestBeneficiary.class;
    }

    @Override
    public void beforeCreate(RequestBeneficiary beneficiary, FieldChanges changes) {
        beneficiary.begin();
        ContentRequest request = requests.findForUpdate(beneficiary.request())
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                        "ContentRequestId: invalid cross reference id: " + beneficiary.request() + " is no request.",
                        "ContentRequestId"));
        request.requireOpen();
        if (beneficiaries.count(request.id()) >= MOST) {
            throw new ApiException(ErrorCode.LIMIT_EXCEEDED, "A request has at most " + MOST + " beneficiaries.");
        }
        request.receive(clock.instant().truncatedTo(ChronoUnit.MILLIS)).ifPresent(outbox::append);
    }

    @Override
    public void beforeDelete(RequestBeneficiary beneficiary) {
        requests.requireForUpdate(beneficiary.request()).requireOpen();
        if (beneficiaries.count(beneficiary.request()) <= 1) {
            throw new ApiException(ErrorCode.DELETE_FAILED, "A request is for somebody: this is its last beneficiary.");
        }
    }

    @Override
    public void beforeUndelete(RequestBeneficiary beneficiary) {
        requests.requireForUpdate(beneficiary.request()).requireOpen();
    }
}
