import { callerOf, decider } from '@platform/testing';
import { erasureEvents } from '../../events/erasure.events';
import { erasure } from '../../events/erasure.state';
import { RecordErasure, recordErasure } from './record-erasure.decide';

const given = decider(erasure, recordErasure);
const told = { keys: ['k-1', 'k-2'], records: ['records.penalty-1'], ground: '个人信息保护法第四十七条' };
const command = new RecordErasure({ id: 'e-1', on: '2026-05-31', ...told }, callerOf('system'));
const destroyed = erasureEvents.KeysDestroyed(told, '2026-05-31');

it('tells which keys were destroyed, of which records, on which ground, and no person', () =>
  given().when(command).then(destroyed));

it('is quiet the second time', () => given(destroyed).when(command).then());
