import type { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Rules = ReturnType<Storage['getTargetValidationMetadatas']>;

/**
 * class-validator looks for the rules of a class, and of those it extends, at every check, among the rules of all classes:
 * half of its time. Once the program has been loaded they do not change: each class's are found once. We use no groups.
 */
export const findRulesOnce = (storage: Storage): void => {
  const rules = new Map<unknown, Rules>();
  const grouped = new WeakMap<Rules, ReturnType<Storage['groupByPropertyName']>>();
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const group = storage.groupByPropertyName.bind(storage);
  storage.getTargetValidationMetadatas = (type, ...options) => kept(rules, type, () => find(type, ...options));
  storage.groupByPropertyName = (found) => kept(grouped, found, () => group(found));
};

const kept = <Key, Value>(
  cache: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value => {
  const known = cache.get(key) ?? make();
  cache.set(key, known);
  return known;
};
