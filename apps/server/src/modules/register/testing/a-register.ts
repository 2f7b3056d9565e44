/** A small register for tests: three parties, three people, one body with three seats. */
import { countingBy, FIRST_WRITING, firstRules } from '@quorate/domain';
import type { BodyRecord } from '../../bodies/index.js';
import type { Register } from '../register.js';

const since = (categoryId: string) => [{ categoryId, from: '2014-01-01', until: null }];

const party = (
  partyId: string,
  name: string,
  parent: string | null,
  categories: ReturnType<typeof since>,
) => ({
  partyId,
  signifier: partyId.toUpperCase().repeat(4),
  name,
  parent,
  acceded: '2014-01-01',
  withdrawn: null,
  categories,
});

const BOARD: BodyRecord = {
  bodyId: 'board',
  code: 'BOARD',
  name: 'Board',
  kind: 'board',
  chairId: null,
  secretaryIds: [],
  observerIds: [],
  scrutineerIds: [],
  paperWorkingDays: 5,
  noticeWorkingDays: 5,
  paperNumbers: '{code}/{paper}',
  minutes: { headlineWorkingDays: 2, minutesWorkingDays: 5, chairApproves: false },
  writing: FIRST_WRITING,
  notice: null,
  recordDate: null,
  ruleSet: firstRules({
    id: 'board',
    name: 'Board: Rule M',
    counting: countingBy('per-head'),
    constituencies: [
      { id: 'large', name: 'Large Suppliers' },
      { id: 'small', name: 'Small Suppliers' },
    ],
    source: 'test',
  }),
  otherRuleSets: [],
  seats: [
    {
      seatId: 'large-1',
      label: 'Large 1',
      constituencyId: 'large',
      memberId: 'ann',
      alternateIds: ['cat', 'bob'],
      termFrom: '2021-02-01',
      termUntil: '2022-01-31',
      weight: 1,
      partyId: null,
      holderId: null,
      holderName: null,
      leaving: null,
    },
    {
      seatId: 'large-2',
      label: 'Large 2',
      constituencyId: 'large',
      memberId: 'bob',
      alternateIds: [],
      termFrom: null,
      termUntil: null,
      weight: 1,
      partyId: null,
      holderId: null,
      holderName: null,
      leaving: null,
    },
    {
      seatId: 'small-1',
      label: 'Small 1',
      constituencyId: 'small',
      memberId: null,
      alternateIds: [],
      termFrom: null,
      termUntil: null,
      weight: 1,
      partyId: null,
      holderId: null,
      holderName: null,
      leaving: null,
    },
  ],
};

/** The register, made anew for each test. */
export function aRegister(): Register {
  const person = (personId: string, name: string, partyId: string | null) => ({
    personId,
    name,
    email: `${personId}@people.example`,
    partyId,
  });
  return {
    categories: [
      { id: 'large', name: 'Large Supplier', plural: 'Large Suppliers' },
      { id: 'small', name: 'Small Supplier', plural: 'Small Suppliers' },
    ],
    parties: [
      party('a', 'Party A', null, since('small')),
      party('b', 'Party B', 'Holding', since('large')),
      party('c', '=HYPERLINK(1)', null, []),
    ],
    people: [person('ann', 'Ann', 'a'), person('bob', 'Bob, Jr', null), person('cat', 'Cat', 'c')],
    bodies: [BOARD],
  };
}
