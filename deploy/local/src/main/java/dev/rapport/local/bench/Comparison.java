package dev.rapport.local.bench;

import java.util.Locale;

/**
 * Rapport's figure beside its reference's.
 *
 * @param unit of both figures
 * @param relation how the two are compared
 * @param goal what the relation has to reach
 */
record Comparison(
        String what, double ours, String against, double reference, String unit, Relation relation, double goal) {

    /** Ways to compare. */
    enum Relation {
        /** Ours over the reference's, the more the better. */
        AT_LEAST {
            @Override
            double of(double ours, double reference) {
                return ours / reference;
            }

            @Override
            boolean reaches(double figure, double goal) {
                return figure >= goal;
            }
        },
        /** Ours over the reference's, the less the better. */
        AT_MOST {
            @Override
            double of(double ours, double reference) {
                return ours / reference;
            }

            @Override
            boolean reaches(double figure, double goal) {
                return figure <= goal;
            }
        },
        /** What ours adds to the reference's, the less the better. */
        ADDS_AT_MOST {
            @Override
            double of(double ours, double reference) {
                return ours - reference;
            }

            @Override
            boolean reaches(double figure, double goal) {
                return figure <= goal;
            }
        };

        abstract double of(double ours, double reference);

        abstract boolean reaches(double figure, double goal);
    }

    boolean isReached() {
        return relation.reaches(figure(), goal);
    }

    private double figure() {
        return relation.of(ours, reference);
    }

    /** A row of a Markdown table. */
    String row() {
        return "| %s | %s %s | %s: %s %s | %s | %s | %s |"
                .formatted(
                        what,
                        number(ours),
                        unit,
                        against,
                        number(reference),
                        unit,
                        difference(),
                        bound(),
                        isReached() ? "yes" : "no");
    }

    private String difference() {
        if (relation != Relation.ADDS_AT_MOST) {
            return number(figure());
        }
        return (figure() < 0 ? "− " : "+ ") + number(Math.abs(figure())) + " " + unit;
    }

    private String bound() {
        return switch (relation) {
            case AT_LEAST -> "≥ " + number(goal);
            case AT_MOST -> "≤ " + number(goal);
            case ADDS_AT_MOST -> "≤ + " + number(goal) + " " + unit;
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%,.0f", value);
    }
}
