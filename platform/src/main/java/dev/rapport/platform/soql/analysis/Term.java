package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.FieldType;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record, or a group of records, has a value for. */
public sealed interface Term {
    FieldType type();

    /** False if each record is sure to have a value. */
    boolean nillable();

    /** How refusals call it. */
    String name();

    /** A field of one source. */
    record Column(Source source, Field field) implements Term {
        @Override
        public FieldType type() {
            return field.type();
        }

        @Override
        public boolean nillable() {
            return field.is(Field.Trait.NILLABLE) || source.number() > 0;
        }

        @Override
        public String name() {
            return field.name();
        }
    }

    /**
     * A field of whichever parent there is, where the reference may lead to several objects.
     *
     * @param columns at least one, all of one kind of type
     */
    record FirstOf(List<Column> columns) implements Term {
        public FirstOf {
            columns = List.copyOf(columns);
        }

        @Override
        public FieldType type() {
            return columns.getFirst().type();
        }

        @Override
        public boolean nillable() {
            return true;
        }

        @Override
        public String name() {
            return columns.getFirst().name();
        }
    }

    /**
     * The API name of the object that a polymorphic reference leads to.
     *
     * @param ids of the possible parents
     */
    record ObjectName(List<Column> ids) implements Term {
        public ObjectName {
            ids = List.copyOf(ids);
        }

        @Override
        public FieldType type() {
            return FieldType.STRING;
        }

        @Override
        public boolean nillable() {
            return true;
        }

        @Override
        public String name() {
            return "Type";
        }
    }

    /**
     * A part of a date or dateTime.
     *
     * @param zone in which a dateTime is read
     */
    record DatePart(DateFunction function, Term of, ZoneId zone, Month fiscalStart) implements Term {
        @Override
        public FieldType type() {
            return function == DateFunction.DAY_ONLY ? FieldType.DATE : FieldType.INT;
        }

        @Override
        public boolean nillable() {
            return of.nillable();
        }

        @Override
        public String name() {
            return function + "(" + of.name() + ")";
        }
    }

    /**
     * One value out of all records of a group.
     *
     * @param of null where records themselves are counted
     */
    record Aggregate(AggregateFunction function, @Nullable Term of) implements Term {
        @Override
        public FieldType type() {
            return switch (function) {
                case COUNT, COUNT_DISTINCT -> FieldType.INT;
                case SUM, AVG -> FieldType.DOUBLE;
                case MIN, MAX -> of == null ? FieldType.INT : of.type();
            };
        }

        @Override
        public boolean nillable() {
            return function != AggregateFunction.COUNT && function != AggregateFunction.COUNT_DISTINCT;
        }

        @Override
        public String name() {
            return function + "(" + (of == null ? "" : of.name()) + ")";
        }
    }

    /** 1 in the groups that hold all values of a key, which ROLLUP and CUBE add; otherwise 0. */
    record Subtotal(Term key) implements Term {
        @Override
        public FieldType type() {
            return FieldType.INT;
        }

        @Override
        public boolean nillable() {
            return false;
        }

        @Override
        public String name() {
            return "GROUPING(" + key.name() + ")";
        }
    }
}
