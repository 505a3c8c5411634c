package dev.rapport.lead.campaign;

import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds campaigns. */
@ApplicationScoped
public class CampaignRepository extends RecordRepository<Campaign> {}
