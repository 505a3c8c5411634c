package dev.rapport.lead.conversion;

import dev.rapport.lead.capture.Lead;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;

/** Finds accounts of a lead's company and contacts with its e-mail address: a conversion might link them. */
@ApplicationScoped
class Lookalikes {
    private static final int ENOUGH = 10;

    private final EntityManager entities;

    Lookalikes(EntityManager entities) {
        this.entities = entities;
    }

    List<RecordId> of(Lead lead) {
        Stream<RecordId> accounts = find("select a.id from Account a where a.name = ?1", lead.company());
        Stream<RecordId> contacts = lead.email() == null
                ? Stream.of()
                : find("select c.id from Contact c where c.email = ?1", lead.email());
        return Stream.concat(accounts, contacts).toList();
    }

    private Stream<RecordId> find(String query, String value) {
        return entities.createQuery(query + " and isDeleted = false order by id", Long.class)
                .setParameter(1, value)
                .setMaxResults(ENOUGH)
                .getResultStream()
                .map(RecordId::new);
    }
}
