// Judgements and the names marked in each reading (evidence), and the tables of questions that are derived from it all.
import type { Migration } from "kysely";
import { sql } from "kysely";

const DAY = 'text collate "C"';

const EVIDENCE = `
create table marking (
  run_id text primary key references run (id),
  mentions text not null,
  owner text,
  digest text not null,
  demo boolean not null
);
create trigger marking_kept before update or delete on marking for each row execute function keep_row();
create trigger marking_whole before truncate on marking for each statement execute function keep_table();

create table judgement (
  id text primary key,
  seq bigint generated always as identity unique,
  undoes text unique references judgement (id),
  body text not null,
  digest text not null
);
create trigger judgement_kept before update or delete or truncate on judgement for each statement execute function keep_table();
`;

const DERIVED = `
create table reconciled (
  document_id ${DAY} primary key,
  added integer not null unique,
  profiles text not null
);

create table derivation (
  name text primary key,
  value text not null
);

create table question (
  id ${DAY} primary key,
  title text not null,
  kind text not null,
  event text,
  status text[] not null,
  strict integer not null,
  documents integer not null,
  claims integer not null,
  changed_at ${DAY},
  demo boolean not null,
  made_of text not null,
  summary text not null,
  body text not null,
  search tsvector not null
);
create index question_changed on question (left(changed_at, 10) desc nulls last, strict desc, documents desc, id);
create index question_origins on question (strict desc, id);
create index question_documents on question (documents desc, id);
create index question_title on question (title, id);
create index question_search on question using gin (search);

create table answer (
  claim_id ${DAY} primary key,
  document_id ${DAY} not null,
  sort text not null,
  strand ${DAY} not null,
  turn ${DAY} not null,
  component ${DAY} not null,
  question_id ${DAY},
  origin_id ${DAY},
  beside ${DAY},
  pair text,
  body text not null
);
create index answer_document on answer (document_id);
create index answer_strand on answer (strand, turn);
create index answer_component on answer (component);
create index answer_question on answer (question_id);
create index answer_origin on answer (origin_id);
create index answer_beside on answer (beside) where beside is not null;

create table document_key (
  key integer not null,
  added integer not null,
  primary key (key, added)
);
create index document_key_added on document_key (added);

create table entity (
  id ${DAY} primary key,
  name text not null,
  kind text not null,
  body text not null
);

create table bearer (
  id ${DAY} primary key,
  document_id ${DAY} not null,
  entity_id ${DAY},
  name ${DAY} not null,
  lower ${DAY} not null,
  body text not null
);
create index bearer_document on bearer (document_id);
create index bearer_entity on bearer (entity_id);
create index bearer_lower on bearer (lower);

create table open_pair (
  subject text not null,
  a ${DAY} not null,
  b ${DAY} not null,
  score double precision not null,
  body text not null,
  primary key (subject, a, b)
);
create index open_pair_a on open_pair (a);
create index open_pair_b on open_pair (b);
`;

export const questions: Migration = {
  up: async (database) => {
    for (const part of [EVIDENCE, DERIVED]) await sql.raw(part).execute(database);
  },
};
