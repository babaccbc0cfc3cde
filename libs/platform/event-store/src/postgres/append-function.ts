import { sameStream } from './stream-index';

/**
 * The lock is taken in a statement of its own, so that the next one sees all that was committed before, and held to
 * commit: positions become visible in their order, and a reader that asks for `position > $1` can miss none. Positions
 * follow from the last row, not from a sequence: a roll-back leaves no gap, so a gap means that an event was taken out.
 * The record time never goes backwards, whatever the clock does.
 */
const begin = `perform pg_advisory_xact_lock(hashtextextended('events.append', 0));
  select e.position, e.recorded_at into last_position, record_time from events.event e order by e.position desc limit 1;
  last_position := coalesce(last_position, 0);
  record_time := greatest(record_time, clock_timestamp());`;

/**
 * `events.append_unopposed`: many appends in one call, written where every stream is as its writer believed: each of
 * `after` has its revision of `after_revisions` (index), and none goes on (unique index). Answers the position before
 * the first; null where a stream is not so far, a unique violation where one is further: then `events.append_each`.
 */
const appendUnopposed = `
create function events.append_unopposed(
  after text[], after_revisions int[],
  streams text[], revisions int[], ids uuid[], types text[], versions int[], data text[], metadata text[], hashes bytea[]
) returns bigint language plpgsql
as $$
declare
  last_position bigint;
  record_time timestamptz;
begin
  ${begin}

  if cardinality(after) > 0 and exists (
    select from unnest(after, after_revisions) a(stream, revision) where not exists (
      select from events.event e where ${sameStream('e.stream', 'a.stream')} and e.revision = a.revision
    )
  ) then
    return null;
  end if;
  insert into events.event (position, recorded_at, revision, version, id, hash, stream, type, data, metadata)
  select last_position + g.place, record_time, g.revision, g.version, g.id, g.hash, g.stream, g.type, g.data, g.metadata
  from unnest(streams, revisions, ids, types, versions, data, metadata, hashes) with ordinality
    as g(stream, revision, id, type, version, data, metadata, hash, place);
  perform pg_notify('zhixin_events', '');
  return last_position;
end $$`;

/**
 * `events.append_each`: many appends, to one stream each, in one call and one transaction. `expected` is -1 for a stream
 * that must not exist. Answers one row per append: `revision` and `position` of its last event (the first answer where
 * the same ids stand there already), or nulls and the `actual` revision in a conflict.
 */
const appendEach = `
create function events.append_each(
  streams text[], expected bigint[],
  owners int[], ids uuid[], types text[], versions int[], data text[], metadata text[], hashes bytea[]
) returns table (append bigint, actual bigint, revision bigint, "position" bigint) language plpgsql
as $$
#variable_conflict use_column
declare
  last_position bigint;
  record_time timestamptz;
begin
  ${begin}

  return query
  with asked as materialized (
    select a.append, a.stream, a.expected, coalesce(
      (select e.revision from events.event e
       where ${sameStream('e.stream', 'a.stream')}
       order by e.revision desc limit 1), -1)::bigint as actual
    from unnest(streams, expected) with ordinality as a(stream, expected, append)
  ), given as materialized (
    select g.*, row_number() over (partition by g.owner order by g.place) as nth
    from unnest(owners, ids, types, versions, data, metadata, hashes) with ordinality
      as g(owner, id, type, version, data, metadata, hash, place)
  ), fresh as materialized (
    select last_position + row_number() over (order by g.place) as position, a.append, a.stream,
      a.expected + g.nth as revision, g.version, g.id, g.hash, g.type, g.data, g.metadata
    from given g join asked a on a.append = g.owner and a.actual = a.expected
  ), inserted as (
    insert into events.event (position, recorded_at, revision, version, id, hash, stream, type, data, metadata)
    select f.position, record_time, f.revision, f.version, f.id, f.hash, f.stream, f.type, f.data, f.metadata
    from fresh f order by f.position
  ), news as materialized (
    select pg_notify('zhixin_events', '') from fresh limit 1
  ), written as (
    select f.append, max(f.revision) as revision, max(f.position) as position from fresh f group by f.append
    union all
    select again.* from asked a cross join lateral (
      select a.append, max(e.revision), max(e.position)
      from given g join events.event e
        on ${sameStream('e.stream', 'a.stream')}
        and e.revision = a.expected + g.nth and e.id = g.id
      where g.owner = a.append
      having count(*) = (select count(*) from given g where g.owner = a.append)
    ) again where a.actual > a.expected
  )
  select a.append, a.actual, w.revision, w.position
  from asked a left join written w on w.append = a.append cross join (select count(*) from news) told
  order by a.append;
end $$`;

export const appendFunctions = [appendUnopposed, appendEach];
