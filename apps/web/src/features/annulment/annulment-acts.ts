/** Who may do what about the annulment of a vote by two at this moment. */
import { isAnnulledByTwo, mayDo, type MeetingState, type Role, type Vote } from '@quorate/domain';

export type AnnulmentAct = 'propose' | 'confirm' | 'withdraw';

/** The acts offered to a person with these roles; who proposed it is not offered to confirm. */
export function annulmentActs(
  { conduct }: Pick<MeetingState, 'conduct'>,
  vote: Vote,
  roles: readonly Role[],
  personId: string | null,
): readonly AnnulmentAct[] {
  const { annulment } = vote;
  if (!isAnnulledByTwo(conduct, vote)) return [];
  if (annulment === null) return mayDo('vote.propose-annulment', roles) ? ['propose'] : [];
  const isOwn = personId !== null && annulment.proposed.by?.personId === personId;
  return [
    ...(mayDo('vote.confirm-annulment', roles) && !isOwn ? (['confirm'] as const) : []),
    ...(mayDo('vote.withdraw-annulment', roles) ? (['withdraw'] as const) : []),
  ];
}
