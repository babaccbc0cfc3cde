import { disputeCaseEvents } from '../events/dispute-case.events';
import { caseExample } from './examples.rule';

it('could be kept', () =>
  expect(disputeCaseEvents.DisputeCaseOpened.definition.schema.safeParse(caseExample).success).toBe(true));
