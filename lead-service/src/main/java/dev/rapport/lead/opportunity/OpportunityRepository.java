package dev.rapport.lead.opportunity;

import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds deals. */
@ApplicationScoped
public class OpportunityRepository extends RecordRepository<Opportunity> {}
