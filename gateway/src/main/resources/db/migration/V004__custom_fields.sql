-- Room for the values of the fields that organisations add.
call carry_custom_values('connected_app');
call carry_custom_values('organization');
call carry_custom_values('users');
