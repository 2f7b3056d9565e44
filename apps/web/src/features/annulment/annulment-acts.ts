/** Who may do what about the annulment of a declared outcome at this moment. */
import { mayDo, type Role, type Vote } from '@quorate/domain';

export type AnnulmentAct = 'propose' | 'confirm' | 'withdraw';

/** The acts offered to a person with these roles; who proposed it is not offered to confirm. */
export function annulmentActs(
  { stage, annulment }: Pick<Vote, 'stage' | 'annulment'>,
  roles: readonly Role[],
  personId: string | null,
): readonly AnnulmentAct[] {
  if (stage !== 'declared') return [];
  if (annulment === null) return mayDo('vote.annul-declared', roles) ? ['propose'] : [];
  const isOwn = personId !== null && annulment.proposed.by?.personId === personId;
  return [
    ...(mayDo('vote.confirm-annulment', roles) && !isOwn ? (['confirm'] as const) : []),
    ...(mayDo('vote.withdraw-annulment', roles) ? (['withdraw'] as const) : []),
  ];
}
