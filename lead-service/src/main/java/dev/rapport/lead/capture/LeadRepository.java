package dev.rapport.lead.capture;

import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds leads. */
@ApplicationScoped
public class LeadRepository extends RecordRepository<Lead> {}
