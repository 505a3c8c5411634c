-- What is known of feedback about assets by the events of feedback-service. Each event fills its own columns, so that their
-- order does not matter. Assets are not checked: feedback may name what was never here.
create table asset_feedback (
    org_id           bigint not null,
    feedback_id      bigint not null,
    content_asset_id bigint not null,
    author_id        bigint,
    rating           integer,
    opened_at        timestamptz,
    decision         text,
    decided_at       timestamptz,
    merged_into_id   bigint,
    primary key (org_id, feedback_id)
);
call protect_by_organisation('asset_feedback');
create index asset_feedback_asset on asset_feedback (org_id, content_asset_id);
