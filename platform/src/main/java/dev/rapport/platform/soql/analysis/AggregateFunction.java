package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.schema.FieldType;

/** What can be made of the values of a group. Texts are told apart and ordered as everywhere, regardless of case. */
public enum AggregateFunction {
    COUNT,
    COUNT_DISTINCT,
    SUM,
    AVG,
    MIN,
    MAX;

    boolean takes(FieldType type) {
        return switch (this) {
            case COUNT, COUNT_DISTINCT -> true;
            case SUM, AVG -> type.isNumber();
            case MIN, MAX -> type != FieldType.BOOLEAN;
        };
    }
}
