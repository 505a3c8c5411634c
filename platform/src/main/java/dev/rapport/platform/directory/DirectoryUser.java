package dev.rapport.platform.directory;

import dev.rapport.platform.id.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * What a service knows of a user.
 *
 * @param function MARKETING, SALES, PRODUCT, ENGINEERING, FINANCE, EXECUTIVE or SUPPORT
 * @param seniority STAFF, SENIOR, HEAD or CHIEF
 * @param team null if the user belongs to none
 */
public record DirectoryUser(
        RecordId id,
        String name,
        @Nullable String function,
        @Nullable String seniority,
        @Nullable String team,
        boolean active) {}
