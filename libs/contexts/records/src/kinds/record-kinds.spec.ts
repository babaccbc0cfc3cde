import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  correctingEvents,
  kindOf,
  kindOfEvent,
  openingEvents,
  recordCatalogues,
  recordKinds,
  sectionOfKind,
} from './record-kinds.rule';
import { kindWirings } from './record-kinds.wiring';
import type { RecordKind } from './record.kind';

const kinds: readonly RecordKind[] = recordKinds;
const repeated = (words: readonly string[]) => words.filter((word, n) => words.indexOf(word) !== n);

describe.each(kinds.map((kind) => [kind.kind, kind] as const))('%s', (name, kind) => {
  it('has a folder, a name of its own and a name in both languages', () => {
    expect(existsSync(path.join(__dirname, name, `${name}.events.ts`))).toBe(true);
    expect(kinds.filter((other) => other.kind === name)).toEqual([kind]);
    expect(kind.name).toEqual({ zh: expect.stringMatching(/^[\u4e00-\u9fff]+$/), en: expect.stringMatching(/^[a-z]/) });
  });

  it('is opened and corrected by events of its own', () => {
    for (const event of [kind.recorded, kind.corrected]) expect(kind.events[event.type]).toBe(event);
    for (const type of Object.keys(kind.events)) expect(kindOfEvent(type)).toBe(kind);
    expect(kindOf({ kind: name })).toBe(kind);
  });

  it('names a party and a reason as every kind does', () => {
    expect(Object.keys(kind.recorded.definition.schema.shape)).toEqual(
      expect.arrayContaining(['uscc', 'partyName', 'agency', 'agencyName', 'field', 'restsOn', 'sameActAs', 'pending']),
    );
    expect(Object.keys(kind.corrected.definition.schema.shape)).toEqual(expect.arrayContaining(['reason', 'paper']));
  });
});

it('two kinds never share an event, a deed or a scale', () => {
  expect(repeated(recordCatalogues.flatMap((events) => Object.keys(events)))).toEqual([]);
  expect(repeated(kinds.flatMap(({ deeds }) => deeds))).toEqual([]);
  expect(repeated(kinds.flatMap(({ scales = [] }) => scales))).toEqual([]);
});

it('knows which events open and which correct', () => {
  expect(Object.keys(openingEvents)).toEqual(kinds.map(({ recorded }) => recorded.type));
  expect(Object.keys(correctingEvents)).toEqual(kinds.map(({ corrected }) => corrected.type));
});

it('each is wired, and stands in a section of the file; what is none of them among the others', () => {
  expect(kindWirings).toHaveLength(kinds.length);
  for (const { kind, section } of kinds) expect(sectionOfKind(kind)).toBe(section);
  expect(sectionOfKind('toString')).toBe('others');
});
