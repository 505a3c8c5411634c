package dev.rapport.lead.contact;

import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds contacts. */
@ApplicationScoped
public class ContactRepository extends RecordRepository<Contact> {}
