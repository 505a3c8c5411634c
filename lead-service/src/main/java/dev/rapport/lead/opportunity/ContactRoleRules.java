package dev.rapport.lead.opportunity;

import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;

/** Sees to it that a deal has one primary contact at most. */
@ApplicationScoped
class ContactRoleRules implements RecordRules<OpportunityContactRole> {
    private final ContactRoles roles;

    ContactRoleRules(ContactRoles roles) {
        this.roles = roles;
    }

    @Override
    public Class<OpportunityContactRole> entity() {
        return OpportunityContactRole.class;
    }

    @Override
    public void beforeCreate(OpportunityContactRole role, FieldChanges changes) {
        if (role.isPrimary) {
            roles.reserve(role);
        }
    }

    @Override
    public void afterCreate(OpportunityContactRole role) {
        if (role.isPrimary) {
            roles.succeed(role);
        }
    }

    @Override
    public void beforeUpdate(OpportunityContactRole role, FieldChanges changes) {
        if (role.isPrimary && changes.touches("IsPrimary")) {
            roles.reserve(role);
            roles.succeed(role);
        }
    }

    @Override
    public void beforeUndelete(OpportunityContactRole role) {
        if (role.isPrimary) {
            roles.reserve(role);
            roles.succeed(role);
        }
    }
}
