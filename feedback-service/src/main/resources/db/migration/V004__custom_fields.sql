-- Room for the values of the fields that organisations add.
call carry_custom_values('feedback');
call carry_custom_values('feedback_reply');
call carry_custom_values('hypothesis');
call carry_custom_values('observation');
