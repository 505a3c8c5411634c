package dev.rapport.lead.campaign;

import dev.rapport.lead.touch.Touch;
import dev.rapport.lead.touch.Touches;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Makes a campaign member's response follow from the status, and a touch from the first response. */
@ApplicationScoped
class CampaignMemberRules implements RecordRules<CampaignMember> {
    private final Touches touches;
    private final Clock clock;

    CampaignMemberRules(Touches touches, Clock clock) {
        this.touches = touches;
        this.clock = clock;
    }

    @Override
    public Class<CampaignMember> entity() {
        return CampaignMember.class;
    }

    @Override
    public void beforeCreate(CampaignMember member, FieldChanges changes) {
        member.demandOnePerson();
        followStatus(member);
    }

    @Override
    public void beforeUpdate(CampaignMember member, FieldChanges changes) {
        followStatus(member);
    }

    private void followStatus(CampaignMember member) {
        boolean firstResponse = member.followStatus(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (firstResponse) {
            touches.record(Touch.response(member.campaign(), member.lead(), member.contact()));
        }
    }
}
