import { type FilingOutside, recordedPart, type Recording, type RecordingOutside } from './recording.rule';

/** What every recording about an invented firm tells, for the reference of the interface and for tests. */
export const partyExample = {
  uscc: '91371502PDY00001XC',
  partyName: '聊城昌润食品有限公司',
  field: 'market',
} as const;

/** A competent agency, no link, nobody to confirm. */
export const recordingExample: RecordingOutside = {
  agency: { uscc: '11371500PDY009014B', name: '聊城市市场监督管理局' },
  level: 'city',
  confirms: false,
  linked: [],
};

/** Of what is given for a recording, the payload that this agency's makes of it. */
export const recordedExample = <R extends Recording>(given: R) => ({
  ...given,
  ...recordedPart(given, recordingExample),
});

/** The same firm files itself. */
export const filingExample: FilingOutside = {
  filed: {
    ...{ uscc: partyExample.uscc, partyName: partyExample.partyName, field: 'quality' },
    ...{ agency: partyExample.uscc, agencyName: partyExample.partyName },
    ...{ restsOn: [], sameActAs: [], pending: false },
  },
};
