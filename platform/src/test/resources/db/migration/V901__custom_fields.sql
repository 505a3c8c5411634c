-- Room for the values of the fields that organisations add.
call carry_custom_values('badge');
call carry_custom_values('gadget');
call carry_custom_values('visitor');
call carry_custom_values('widget');
