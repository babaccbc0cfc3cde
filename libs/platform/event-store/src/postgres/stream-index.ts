/**
 * Sixteen bytes of hashes stand for a name of seventy in the one index over streams: a third of its size. The high half
 * of `stream_place` comes from the name without its last part, so that streams of one authority and year lie together.
 * Names are compared too, so equal hashes (96 bits within a family) could refuse an append but never mix two streams.
 * The hashes live in the index only: `hashtextextended` is the function PostgreSQL partitions and joins by.
 */
export const streamIndex = [
  `create function events.stream_place(stream text) returns bigint
    language sql immutable strict parallel safe
    return (hashtext(left(stream, -length(split_part(stream, '-', -1))))::bigint << 32)
      | (hashtextextended(stream, 1) & 4294967295)`,
  `create unique index event_stream on events.event
    (events.stream_place(stream), hashtextextended(stream, 0), revision)`,
];

/** The condition by which that index is found. */
export const sameStream = (column: string, name: string): string =>
  `events.stream_place(${column}) = events.stream_place(${name})
     and hashtextextended(${column}, 0) = hashtextextended(${name}, 0) and ${column} = ${name}`;
