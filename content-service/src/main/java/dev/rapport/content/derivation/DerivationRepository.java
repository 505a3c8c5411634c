package dev.rapport.content.derivation;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class DerivationRepository extends RecordRepository<Derivation> {
    /** What it is derived from, without reading the derivation itself: the master is locked first. */
    Optional<RecordId> findMaster(RecordId id) {
        return getEntityManager()
                .createQuery("select contentAssetId from Derivation where id = ?1", Long.class)
                .setParameter(1, id.value())
                .getResultStream()
                .findFirst()
                .map(RecordId::new);
    }

    RecordId requireMaster(RecordId id) {
        return findMaster(id)
                .orElseThrow(() -> new ApiException(
                        ErrorCode.NOT_FOUND,
                        "The requested resource does not exist: no record has the id " + id + "."));
    }

    /** Those of a master that live, locked in the order of their ids. */
    List<Derivation> lockLive(RecordId master) {
        return find(
                        "contentAssetId = ?1 and status in ?2 and isDeleted = false order by id",
                        master.value(),
                        List.of(DerivationStatus.ACTIVE, DerivationStatus.STALE))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
