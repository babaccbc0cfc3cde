const TYPES = {
  int4: { oid: 23, width: 4 },
  int8: { oid: 20, width: 8 },
  uuid: { oid: 2950, width: 16 },
  bytea: { oid: 17, width: undefined },
  text: { oid: 25, width: undefined },
} as const;
const HEADER_BYTES = 20;

type Element = string | number | bigint;

/**
 * One-dimensional array without nulls in PostgreSQL's binary form (array_recv): no text is quoted here or parsed there.
 * `uuid` and `bytea` elements are hexadecimal.
 */
export const binaryArray = <T>(
  type: keyof typeof TYPES,
  items: readonly T[],
  elementOf = (item: T): Element => item as Element,
): Buffer => {
  const { oid, width } = TYPES[type];
  const elements = items.map(elementOf);
  const lengths = elements.map(
    (element) => width ?? (type === 'bytea' ? String(element).length / 2 : Buffer.byteLength(String(element))),
  );
  const buffer = Buffer.allocUnsafe(HEADER_BYTES + lengths.reduce((sum, length) => sum + 4 + length, 0));
  for (const [i, word] of [1, 0, oid, elements.length, 1].entries()) buffer.writeInt32BE(word, i * 4);
  let at = HEADER_BYTES;
  for (const [i, element] of elements.entries()) {
    const length = lengths[i] as number;
    at = buffer.writeInt32BE(length, at);
    if (type === 'int4') buffer.writeInt32BE(Number(element), at);
    else if (type === 'int8') buffer.writeBigInt64BE(BigInt(element), at);
    else if (type === 'text') buffer.write(String(element), at, 'utf8');
    else buffer.write(String(element).replaceAll('-', ''), at, 'hex');
    at += length;
  }
  return buffer;
};
