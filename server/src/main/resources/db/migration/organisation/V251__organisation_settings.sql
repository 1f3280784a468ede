-- How the organisation is set up. What is always read and written as a whole stands in one place, as the API shows it.
create table organisation_settings (
    only_row boolean primary key default true check (only_row),
    version  bigint  not null,
    settings jsonb   not null
);

create table organisation_calendar (
    id         uuid        primary key,
    definition jsonb       not null, -- as the API shows it, without the id
    created_at timestamptz not null default now()
);

-- One unit of the currency is worth so much of the home currency, from that day on. A workspace that changes its home currency
-- begins with other rates, and finds the old ones again when it changes back.
create table organisation_rate (
    home       text    not null,
    currency   text    not null check (currency <> home),
    valid_from date    not null,
    rate       numeric not null check (rate > 0),
    primary key (home, currency, valid_from)
);

insert into organisation_calendar (id, definition) values ('0197a000-0000-7000-8000-000000000001', '{
  "name": {"zh-CN": "标准工作时间", "en": "Standard hours"},
  "timeZone": "Asia/Shanghai",
  "week": {
    "monday":    [{"from": "09:00", "to": "12:00"}, {"from": "13:00", "to": "18:00"}],
    "tuesday":   [{"from": "09:00", "to": "12:00"}, {"from": "13:00", "to": "18:00"}],
    "wednesday": [{"from": "09:00", "to": "12:00"}, {"from": "13:00", "to": "18:00"}],
    "thursday":  [{"from": "09:00", "to": "12:00"}, {"from": "13:00", "to": "18:00"}],
    "friday":    [{"from": "09:00", "to": "12:00"}, {"from": "13:00", "to": "18:00"}],
    "saturday":  [],
    "sunday":    []
  },
  "days": []
}');

insert into organisation_settings (version, settings) values (1, '{
  "language": "zh-CN",
  "languages": ["zh-CN", "en"],
  "timeZone": "Asia/Shanghai",
  "region": "CN",
  "homeCurrency": "CNY",
  "currencies": ["CNY"],
  "fiscalYear": {"month": 1, "day": 1, "namedBy": "start"},
  "dateOrder": null,
  "nameOrder": {"zh-CN": "familyGiven", "en": "givenFamily"},
  "addressOrder": {"zh-CN": "bigToSmall", "en": "smallToBig"},
  "calendar": "0197a000-0000-7000-8000-000000000001"
}');
