/** A body as an administrator founds it: its seats are vacant, its rules are the first version, beside them two for deciding in writing. */
import type { NewBodyInput } from '@quorate/contracts';
import { countingBy, firstRules, firstRulesInWriting, nameRules, type RuleSet } from '@quorate/domain';
import type { NewBody } from './bodies.js';

/** The body with everything that the form leaves to the house: ballots change until close, ties keep the status quo. */
export function newBodyFrom(input: NewBodyInput): NewBody {
  const ruleSet = rulesOf(input);
  const {
    code,
    name,
    kind,
    chairId,
    secretaryIds,
    paperWorkingDays,
    noticeWorkingDays,
    paperNumbers,
    minutes,
  } = input;
  return {
    ...{
      code,
      name,
      kind,
      chairId,
      secretaryIds,
      paperWorkingDays,
      noticeWorkingDays,
      paperNumbers,
      minutes,
    },
    observerIds: [],
    scrutineerIds: [],
    ruleSet,
    otherRuleSets: [...firstRulesInWriting(name, ruleSet.constituencies)],
    seats: input.seats.map(({ label, constituencyId }) => ({
      label,
      constituencyId,
      memberId: null,
      alternateIds: [],
      termFrom: null,
      termUntil: null,
      weight: 1,
      partyId: null,
      holderId: null,
      holderName: null,
    })),
  };
}

function rulesOf({ code, name, method, constituencies, quorum, source }: NewBodyInput): RuleSet {
  return firstRules({
    id: code.toLowerCase(),
    name: nameRules(name, method),
    counting: countingBy(method),
    constituencies: constituencies.map((one) => ({ id: one.id, name: one.name })),
    quorum: {
      fractionInPost: quorum.fractionInPost,
      strict: false,
      count: null,
      rolesPresent: quorum.chairPresent ? ['chair'] : [],
      recusedCount: quorum.recusedCount,
      minimumByConstituency: constituencies
        .filter(({ minimumPresent }) => minimumPresent > 0)
        .map((one) => ({ constituencyId: one.id, minimum: one.minimumPresent })),
    },
    source,
  });
}
