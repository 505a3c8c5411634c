package dev.rapport.lead.account;

import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds companies. */
@ApplicationScoped
public class AccountRepository extends RecordRepository<Account> {}
