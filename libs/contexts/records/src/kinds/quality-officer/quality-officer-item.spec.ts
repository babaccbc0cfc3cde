import type { NewEvent } from '@platform/kernel';
import { factOf } from '@platform/testing';
import { filingExample } from '../../rules/examples.rule';
import { qualityOfficerExample } from './quality-officer-example.rule';
import { evolveQualityOfficerItem, QUALITY_OFFICER_DEEDS, readQualityOfficer } from './quality-officer-item.rule';
import { qualityOfficerEvents } from './quality-officer.events';

const stream = 'records.quality-officer-1';
const fold = (...events: NewEvent[]) =>
  events.map((e) => factOf(e, { stream })).reduce(evolveQualityOfficerItem, undefined)!;
const appointed = qualityOfficerEvents.QualityOfficerRecorded({ ...qualityOfficerExample, ...filingExample.filed });
const dismissed = qualityOfficerEvents.QualityOfficerDismissed({ on: '2026-05-20' });
const from = '2026-03-02';

it('opens with the day of the appointment, and names nobody', () => {
  expect(fold(appointed)).toMatchObject({ title: '首席质量官', dates: { decided: from } });
  expect(JSON.stringify(fold(appointed))).not.toContain('赵一');
});

it('follows a correction of the name; a veto changes nothing of the item', () => {
  const corrected = qualityOfficerEvents.QualityOfficerCorrected({ reason: '笔误', partyName: '甲厂' });
  const veto = { on: '2026-05-14', product: '轴承', reason: '不合格', followed: false };
  expect(fold(appointed, corrected, qualityOfficerEvents.QualityOfficerVetoed(veto))).toEqual({
    ...fold(appointed),
    partyName: '甲厂',
  });
});

it('is in office until dismissed, and for everyone so long', () => {
  const word = 'quality-officer.in-office';
  expect(readQualityOfficer(fold(appointed))).toEqual({ standing: 'neutral', deeds: [{ word, from }] });
  expect(fold(appointed, dismissed).title).toBe('首席质量官（已离任）');
  expect(readQualityOfficer(fold(appointed, dismissed))).toEqual({
    standing: 'neutral',
    deeds: [{ word, from, until: '2026-05-20' }],
    over: '2026-05-20',
  });
  expect(QUALITY_OFFICER_DEEDS).toEqual([word]);
});
