-- What people want of us: consent, quiet hours in their own time zone, how often. Several rows a person.
create table contact_preference (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    lead_id             bigint,
    contact_id          bigint,
    purpose             text,
    channel             text,
    consent             text,
    quiet_from          text,
    quiet_until         text,
    time_zone           text,
    most_in7_days       integer,
    most_in30_days      integer,
    external_id         text,
    primary key (org_id, id),
    constraint contact_preference_lead_id_fkey foreign key (org_id, lead_id) references lead (org_id, id),
    constraint contact_preference_contact_id_fkey foreign key (org_id, contact_id) references contact (org_id, id)
);
create unique index contact_preference_external_id_key on contact_preference (org_id, external_id) where not is_deleted;
create index contact_preference_lead on contact_preference (org_id, lead_id) where lead_id is not null;
create index contact_preference_contact on contact_preference (org_id, contact_id) where contact_id is not null;
call protect_by_organisation('contact_preference');
call compare_without_case('contact_preference');
call carry_custom_values('contact_preference');

-- What a touch was for: touches for marketing and sales use up the same patience, touches for service another one.
alter table touch add column purpose text;
call compare_without_case('touch');

-- A contact and the leads that have become it are one person.
create index lead_converted_contact on lead (org_id, converted_contact_id) where converted_contact_id is not null;

-- The metric contact-pressure reads the touches of a window, whoever they were with.
create index touch_occurred_at on touch (org_id, occurred_at);
