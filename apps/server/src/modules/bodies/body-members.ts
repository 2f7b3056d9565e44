/** Who is a member of a body for themselves: its chair, those in its seats and their alternates; nobody of a company's shareholders or of an electorate. */
import type { BodyView } from '@quorate/contracts';
import { ELECTORATE } from './body-record.js';

export interface BodyMember {
  readonly personId: string;
  readonly name: string;
  /** "Chair; Large Suppliers 2". */
  readonly sitsAs: string;
}

/** Chair first, then in the order of the seats. */
export function bodyMembers({ kind, ruleSet, chair, seatList }: BodyView): BodyMember[] {
  if (kind === ELECTORATE || ruleSet.electorate === 'shareholder') return [];
  const sitting = [
    ...(chair === null ? [] : [{ ...chair, as: 'Chair' }]),
    ...seatList.flatMap(({ label, member }) => (member === null ? [] : [{ ...member, as: label }])),
    ...seatList.flatMap(({ label, alternates }) =>
      alternates.map((one) => ({ ...one, as: `Alternate for ${label}` })),
    ),
  ];
  const members = new Map<string, BodyMember>();
  for (const { personId, name, as } of sitting) {
    const before = members.get(personId)?.sitsAs;
    members.set(personId, { personId, name, sitsAs: before === undefined ? as : `${before}; ${as}` });
  }
  return [...members.values()];
}
