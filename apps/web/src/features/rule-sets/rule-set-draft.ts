/** A rule set while it is being written: what is still missing or wrong, and what the server is sent. */
import type { BodyView } from '@quorate/contracts';
import { countingBy, type Electorate, faultsOfRuleSet, firstRules, type RuleSet } from '@quorate/domain';

export interface Fault {
  readonly field: string;
  readonly sentence: string;
}

/** What every part of the form gets. */
export interface RuleFieldsProps {
  readonly rules: RuleSet;
  readonly change: (part: Partial<RuleSet>) => void;
  readonly faultOf: (field: string) => string | undefined;
}

/** A rule set for the body to fill in, with the body's own categories. */
export function newRules(body: BodyView): RuleSet {
  return firstRules({
    id: 'new',
    name: '',
    counting: countingBy('per-head'),
    constituencies: body.ruleSet.constituencies,
    source: '',
  });
}

/** The rules with these voters. What shareholders vote starts as the scrutineers' alone until it is declared; it can be chosen otherwise. */
export function votersOf(electorate: Electorate): Partial<RuleSet> {
  return electorate === 'shareholder' ? { electorate, visibility: 'scrutineers' } : { electorate };
}

function faultsOfTexts({ name, source }: RuleSet): Fault[] {
  return [
    ...(name.trim() === '' ? [{ field: 'name', sentence: 'Give these rules a name.' }] : []),
    ...(source.trim() === ''
      ? [{ field: 'source', sentence: 'Say where these rules are written, or who decided them.' }]
      : []),
  ];
}

function faultsOfSeats({ constituencies, quorum }: RuleSet, { seatList }: BodyView): Fault[] {
  return quorum.minimumByConstituency.flatMap(({ constituencyId, minimum }) => {
    const seats = seatList.filter((seat) => seat.constituencyId === constituencyId).length;
    const name = constituencies.find(({ id }) => id === constituencyId)?.name ?? constituencyId;
    if (minimum <= seats) return [];
    const sentence = `${name} have only ${String(seats)} of the seats, so this could never be met.`;
    return [{ field: 'quorum.minimumByConstituency', sentence }];
  });
}

/** Everything that keeps the rules from being saved, as far as the browser can see it. */
export function faultsOfDraft(rules: RuleSet, body: BodyView): Fault[] {
  return [
    ...faultsOfTexts(rules),
    ...faultsOfSeats(rules, body),
    ...faultsOfRuleSet(rules).map(({ field = '', sentence }) => ({ field, sentence })),
  ];
}

/** What is sent: without the id, which the server gives; texts without spaces at their ends. */
export function ruleSetRequest({ id: _, ...rules }: RuleSet, isNew: boolean): unknown {
  const { version, ...rest } = { ...rules, name: rules.name.trim(), source: rules.source.trim() };
  return isNew ? rest : { ...rest, version };
}
