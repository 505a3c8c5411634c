-- Room for the values of the fields that organisations add.
call carry_custom_values('content_asset');
call carry_custom_values('content_use');
call carry_custom_values('content_version');
