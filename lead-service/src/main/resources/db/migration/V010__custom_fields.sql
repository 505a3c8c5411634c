-- Room for the values of the fields that organisations add.
call carry_custom_values('account');
call carry_custom_values('campaign');
call carry_custom_values('campaign_member');
call carry_custom_values('contact');
call carry_custom_values('handoff');
call carry_custom_values('lead');
call carry_custom_values('sales_cycle');
call carry_custom_values('sales_stage');
call carry_custom_values('stage_change');
call carry_custom_values('task');
call carry_custom_values('touch');
