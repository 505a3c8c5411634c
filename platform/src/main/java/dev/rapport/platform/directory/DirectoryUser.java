package dev.rapport.platform.directory;

import dev.rapport.platform.id.RecordId;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a service knows of a user.
 *
 * @param function MARKETING, SALES, PRODUCT, ENGINEERING, FINANCE, EXECUTIVE or SUPPORT
 * @param seniority STAFF, SENIOR, HEAD or CHIEF
 * @param executiveRole CEO, CTO, CIO, CISO, CMO or CRO; null for all others
 * @param team null if the user belongs to none
 * @param email null as long as nobody said
 * @param timeZone where the user's days begin and end; null as long as nobody said
 */
public record DirectoryUser(
        RecordId id,
        String name,
        @Nullable String email,
        @Nullable String function,
        @Nullable String seniority,
        @Nullable String executiveRole,
        @Nullable String team,
        @Nullable ZoneId timeZone,
        boolean active) {}
