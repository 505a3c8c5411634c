package dev.rapport.local.demo.upworthy;

/**
 * One row of the archive: a headline with a picture, as shown to a random part of the visitors.
 *
 * @param number within its test, from 1, in the order of the file
 * @param week year and week, for example 201446
 * @param impressions how often it was shown
 * @param clicks how often it was clicked
 * @param firstPlace whether the archive's own program put it first
 * @param winner whether the editors declared it the winner
 */
public record HeadlinePackage(
        int number, int week, String headline, int impressions, int clicks, boolean firstPlace, boolean winner) {
    /** The authors of the archive doubt the randomisation from 2013-06-25 to 2014-01-10. */
    private static final int DOUBTFUL_FROM = 201325;

    private static final int DOUBTFUL_TO = 201402;

    boolean isDoubtful() {
        return DOUBTFUL_FROM <= week && week <= DOUBTFUL_TO;
    }
}
