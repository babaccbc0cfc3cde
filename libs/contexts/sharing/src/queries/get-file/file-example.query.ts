import { enterpriseExample } from '@contexts/enterprises';
import { BASIS_WORDS, FIELD_NAMES, GRADE_NAMES, STATUS_NAMES } from '../../rules/words.rule';
import { TITLES } from '../../rules/sections.rule';
import type { File } from './get-file.query';

const AGENCY = { uscc: '11371500PDY009014B', name: '聊城市市场监督管理局' };
const PENALTY = 'penalty-11371500PDY009014B-2026-0a1b2c3d4e5f60718293a4b5c6d7e8f9';

/** A file as an authorised bank is shown it, for the reference of the interface. */
export const fileExample: File = {
  uscc: enterpriseExample.uscc,
  on: '2026-06-01',
  shownAs: { basis: 'authorisation', ...BASIS_WORDS.authorisation },
  registration: { title: TITLES.registration, enterprise: enterpriseExample },
  penalties: {
    title: TITLES.penalties,
    records: [
      {
        id: PENALTY,
        kind: 'penalty',
        kindName: { zh: '行政处罚', en: 'administrative penalty' },
        uscc: enterpriseExample.uscc,
        partyName: enterpriseExample.name,
        agency: AGENCY,
        field: 'market',
        fieldName: FIELD_NAMES.market,
        title: '行政处罚：罚款',
        number: '聊市监处罚〔2026〕12号',
        decided: '2026-05-11',
        status: 'recorded',
        statusName: STATUS_NAMES.recorded,
        disputed: false,
        recordedAt: '2026-05-12T01:00:00.000000Z',
        publicUntil: '2027-05-12',
        detail: {
          dates: { decided: { date: '2026-05-11', assumed: false }, served: { date: '2026-05-11', assumed: true } },
          content: { measures: ['罚款'], fineFen: 2_985_000, statedClass: 'general' },
          legalEnd: '2027-05-12',
          revision: 1,
        },
      },
    ],
  },
  restrictions: {
    title: TITLES.restrictions,
    restrictions: [
      { measures: ['限制从业'], agency: AGENCY, since: '2022-03-14', until: '2027-03-15', disputed: false },
    ],
    leftOut: 0,
  },
  checks: { title: TITLES.checks, records: [] },
  licences: { title: TITLES.licences, records: [] },
  honours: { title: TITLES.honours, records: [] },
  promises: { title: TITLES.promises, records: [] },
  seriousList: { title: TITLES.seriousList, entries: [], leftOut: 0 },
  abnormalList: { title: TITLES.abnormalList, entries: [], leftOut: 0 },
  evaluation: {
    title: TITLES.evaluation,
    grade: {
      uscc: enterpriseExample.uscc,
      scheme: 'city',
      on: '2026-06-01',
      state: 'rated',
      stateName: GRADE_NAMES.rated,
      grade: 'B',
      scoreHundredths: 8500,
      computedAtStart: false,
      rulebook: '1',
      lockedUntil: null,
      reasons: [
        {
          record: PENALTY,
          title: '行政处罚：罚款',
          agency: AGENCY.uscc,
          agencyName: AGENCY.name,
          kind: 'deduction',
          clause: {
            id: '3.2',
            zh: '一般失信的行政处罚，自决定之日起一年内扣15分。',
            en: 'A penalty of class general takes 15 points for one year from the decision.',
          },
          pointsHundredths: -1500,
          from: '2026-05-11',
          until: '2027-05-12',
          disputed: false,
        },
      ],
      reasonsLeftOut: 0,
    },
  },
  evaluations: { title: TITLES.evaluations, records: [] },
  judgments: { title: TITLES.judgments, records: [] },
  watchList: { title: TITLES.watchList, entries: [], leftOut: 0 },
  others: { title: TITLES.others, records: [] },
};
