// The evidence (append only), and the tables derived from it that answer questions.
import type { Migration } from "kysely";
import { sql } from "kysely";

const DAY = 'text collate "C"';

const EVIDENCE = `
create table capture (
  id text primary key,
  seq bigint generated always as identity unique,
  origin text not null,
  address text not null,
  url text,
  final_url text,
  file_name text,
  status integer,
  media_type text not null,
  digest text not null,
  size bigint not null,
  captured_at ${DAY} not null,
  record_digest text not null,
  demo boolean not null
);
create index capture_address on capture (address);

create table document (
  digest text primary key,
  seq bigint generated always as identity unique,
  id text not null,
  capture_id text not null references capture (id),
  body text not null,
  demo boolean not null
);
create index document_id on document (id);
create index document_capture on document (capture_id);

create table run (
  id text primary key,
  seq bigint generated always as identity unique,
  document_id text not null,
  document_digest text not null references document (digest),
  read_with text not null,
  claims integer not null,
  digest text not null,
  at ${DAY} not null,
  demo boolean not null
);
create index run_document on run (document_id);
create index run_body on run (document_digest);

create table claim (
  run_id text not null references run (id),
  place integer not null,
  id text not null,
  body text not null,
  digest text not null,
  demo boolean not null,
  primary key (run_id, place)
);
create index claim_id on claim (id);
`;

const KEPT = ["capture", "document", "run", "claim"];

const REFUSALS = `
create function keep_row() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.demo then return old; end if;
  raise exception 'rows of % are kept as they were written', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create function keep_table() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are kept as they were written', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
${KEPT.map(
  (table) => `
create trigger ${table}_kept before update or delete on ${table} for each row execute function keep_row();
create trigger ${table}_whole before truncate on ${table} for each statement execute function keep_table();`,
).join("")}
`;

const DERIVED = `
create table shown_document (
  document_id text primary key,
  capture_id text not null,
  address text not null unique,
  added bigint not null unique,
  outlet text,
  headline text,
  published_at ${DAY},
  captured_at ${DAY} not null,
  url text,
  demo boolean not null,
  claims integer not null,
  figures integer not null,
  issues integer not null,
  search tsvector not null
);
create index shown_document_search on shown_document using gin (search);

create table shown_claim (
  added bigint not null,
  place integer not null,
  demo boolean not null,
  kind text not null,
  source ${DAY},
  source_kind text,
  outlet ${DAY},
  event text,
  certainty text not null,
  stance text not null,
  role text,
  value double precision,
  low double precision,
  high double precision,
  event_start ${DAY},
  event_end ${DAY},
  published_at ${DAY},
  primary key (added, place)
);
create index shown_claim_newest on shown_claim (added desc, place);
create index shown_claim_value on shown_claim (value desc nulls last, added desc, place);
create index shown_claim_published on shown_claim (published_at desc nulls last, added desc, place);
create index shown_claim_event_time on shown_claim (event_start desc nulls last, added desc, place);
create index shown_claim_source on shown_claim (source, added desc, place);
create index shown_claim_outlet on shown_claim (outlet, added desc, place);

create table shown_words (
  added bigint not null,
  place integer not null,
  search tsvector not null,
  primary key (added, place)
);
create index shown_words_search on shown_words using gin (search);

create table source_name (
  name ${DAY} primary key,
  lower ${DAY} not null
);
`;

export const ledger: Migration = {
  up: async (database) => {
    for (const part of [EVIDENCE, REFUSALS, DERIVED]) await sql.raw(part).execute(database);
  },
};
