package dev.rapport.platform.query;

import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import dev.rapport.platform.soql.analysis.Plan;
import dev.rapport.platform.soql.analysis.Shape.Children;
import dev.rapport.platform.soql.analysis.Source;
import jakarta.inject.Singleton;

/** Demands that the caller may read every object a plan looks into, however it gets there. */
@Singleton
class ReadAccess {
    private final AccessMatrix access;

    ReadAccess(AccessMatrix access) {
        this.access = access;
    }

    /** Replicas hold nothing but what every caller may know; the matrix is silent about them. */
    void require(Plan plan) {
        plan.tables().all().stream()
                .map(Source::object)
                .map(ObjectType::name)
                .distinct()
                .filter(access.objects()::contains)
                .forEach(object -> access.require(Action.READ, object));
        if (plan instanceof Plan.Rows rows) {
            rows.shape().members().forEach(member -> {
                if (member instanceof Children children) {
                    require(children.rows());
                }
            });
        }
    }
}
