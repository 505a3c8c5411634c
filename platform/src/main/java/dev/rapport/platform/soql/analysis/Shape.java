package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.soql.syntax.Query;
import java.util.List;

/**
 * What the answer shows of a record.
 *
 * @param id the record's id; a parent without one is not there
 * @param members in the order of SELECT
 */
public record Shape(ObjectType object, Term.Column id, List<Member> members) {
    /** One property of a record in the answer. */
    public sealed interface Member {
        String name();
    }

    /** A value, either as it is or as people read it. */
    public record Value(String name, Term term, boolean formatted) implements Member {}

    /**
     * A record in the record.
     *
     * @param variants a shape for each object that the parent may be of; at most one of them is there
     */
    public record Parent(String name, List<Shape> variants) implements Member {
        public Parent {
            variants = List.copyOf(variants);
        }
    }

    /**
     * A list in the record.
     *
     * @param rows what is asked of the children, of whichever parent
     * @param reference the children's field that holds the parent's id
     * @param query the same as a query of its own, still without the parent
     */
    public record Children(String name, Plan.Rows rows, Term.Column reference, Query query) implements Member {}

    public Shape {
        members = List.copyOf(members);
    }
}
