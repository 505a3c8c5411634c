-- Replies to replies, and duplicates that point to the feedback they were merged into.
alter table feedback_reply
    add column parent_reply_id bigint,
    add constraint feedback_reply_parent_reply_id_fkey
        foreign key (org_id, parent_reply_id) references feedback_reply (org_id, id);
create index feedback_reply_parent_idx on feedback_reply (org_id, parent_reply_id) where parent_reply_id is not null;

alter table feedback
    add column decided_by_id bigint,
    add column merged_into_id bigint,
    add constraint feedback_merged_into_id_fkey foreign key (org_id, merged_into_id) references feedback (org_id, id);
create index feedback_merged_into_idx on feedback (org_id, merged_into_id) where merged_into_id is not null;

-- What hangs on feedback is read by those who may read the feedback: the sub-select passes its policies.
create procedure hide_with_feedback(hidden regclass)
    language plpgsql as
$$
begin
    execute format(
        'create policy visibility on %1$s as restrictive for select using ('
        'exists (select 1 from feedback f where f.org_id = %1$s.org_id and f.id = %1$s.feedback_id))', hidden);
end
$$;
