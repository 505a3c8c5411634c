package dev.rapport.local.demo.bank;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One row of the file: a client whom the bank called in a campaign.
 *
 * @param row its number, from 1
 * @param day of the last contact
 * @param person what the file tells about the client
 * @param contacts in this campaign, the last one included
 * @param earlier what came of earlier campaigns
 * @param subscribed whether the client took the term deposit
 */
public record BankContact(
        int row, LocalDate day, Person person, Phone phone, int contacts, Earlier earlier, boolean subscribed) {
    private static final String PREFIX = "bank-";

    /** What the client was called on. */
    public enum Phone {
        CELLULAR,
        TELEPHONE,
        UNKNOWN
    }

    /** The client in the file's own words; {@code unknown} stays unknown. */
    public record Person(
            int age,
            String job,
            String marital,
            String education,
            int balance,
            boolean inDefault,
            boolean housingLoan,
            boolean personalLoan) {
        Optional<String> findJob() {
            return job.equals("unknown") ? Optional.empty() : Optional.of(job);
        }
    }

    /**
     * Contacts before this campaign.
     *
     * @param daysSince days since the last of them, -1 if there was none
     */
    public record Earlier(int contacts, int daysSince, String outcome) {}

    /** By this, Rapport knows the row again. */
    public String externalId() {
        return PREFIX + row;
    }

    /** The row that a lead was made from. */
    public static int rowOf(String externalId) {
        return Integer.parseInt(externalId.substring(PREFIX.length()));
    }
}
