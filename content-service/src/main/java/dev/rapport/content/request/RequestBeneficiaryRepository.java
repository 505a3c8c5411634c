package dev.rapport.content.request;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class RequestBeneficiaryRepository extends RecordRepository<RequestBeneficiary> {
    private static final String OF = "contentRequestId = ?1 and isDeleted = false";

    List<RequestBeneficiary> of(RecordId request) {
        return list(OF + " order by id", request.value());
    }

    long count(RecordId request) {
        return count(OF, request.value());
    }
}
