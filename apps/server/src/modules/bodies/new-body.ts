/** A body as an administrator founds it: its seats are vacant, its rules are the first version. */
import type { NewBodyInput } from '@quorate/contracts';
import { nameRules, type RuleSet } from '@quorate/domain';
import type { NewBody } from './bodies.js';

/** The body with everything that the form leaves to the house: ballots change until close, ties keep the status quo. */
export function newBodyFrom(input: NewBodyInput): NewBody {
  const { code, name, kind, chairId, secretaryIds, paperWorkingDays, noticeWorkingDays } = input;
  return {
    ...{ code, name, kind, chairId, secretaryIds, paperWorkingDays, noticeWorkingDays },
    observerIds: [],
    ruleSet: firstRules(input),
    seats: input.seats.map(({ label, constituencyId }) => ({
      label,
      constituencyId,
      memberId: null,
      alternateIds: [],
      termFrom: null,
      termUntil: null,
    })),
  };
}

function firstRules({ code, name, method, constituencies, quorum, source }: NewBodyInput): RuleSet {
  return {
    id: code.toLowerCase(),
    version: 1,
    name: nameRules(name, method),
    method,
    constituencies: constituencies.map((one) => ({ id: one.id, name: one.name })),
    threshold: { fraction: { numerator: 1, denominator: 2 }, strict: true },
    tie: 'status-quo',
    quorum: {
      ...quorum,
      minimumByConstituency: constituencies
        .filter(({ minimumPresent }) => minimumPresent > 0)
        .map((one) => ({ constituencyId: one.id, minimum: one.minimumPresent })),
    },
    mayChangeBallot: true,
    visibility: 'roll-call-after-close',
    source,
  };
}
