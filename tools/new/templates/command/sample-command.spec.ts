import { callerOf, decider } from '@platform/testing';
import { sampleStream } from '../../events/sample-stream.state';
import { sampleCommand, SampleCommand } from './sample-command.decide';

const given = decider(sampleStream, sampleCommand);
const command = new SampleCommand({ id: '1', reason: '判决撤销' }, callerOf('regulator'));

it('to be written: given the facts of a stream, which facts it keeps; quiet the second time; each refusal', () =>
  given().when(command).then());
