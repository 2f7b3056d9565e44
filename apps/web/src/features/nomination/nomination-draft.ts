/** A nomination while it is being prepared: as typed, what is missing in each step, and what the server is sent. */
import type { ElectionCommandInput, ElectionView } from '@quorate/contracts';
import { LONGEST_STATEMENT, SUB_TYPE } from '@quorate/domain';
import type { NominationPlace } from '../elections/index.js';

export const STEPS = ['place', 'candidate', 'statement', 'confirm'] as const;
export type NominationStep = (typeof STEPS)[number];

export const stepTitles: Readonly<Record<NominationStep, string>> = {
  place: 'What the nomination is for',
  candidate: 'The candidate',
  statement: 'The statement of the candidate',
  confirm: 'What you confirm',
};

export interface NominationDraft {
  /** Of a place; '' until chosen. */
  readonly placeId: string;
  readonly who: 'me' | 'other' | '';
  readonly name: string;
  readonly email: string;
  readonly statement: string;
  /** The requirements that are confirmed. */
  readonly confirmed: readonly string[];
}

export const emptyNomination: NominationDraft = {
  ...{ placeId: '', who: '', name: '', email: '', statement: '', confirmed: [] },
};

export interface NominationFacts {
  readonly election: Pick<ElectionView, 'constituencies' | 'requirements' | 'maySelfNominate'>;
  readonly places: readonly NominationPlace[];
  /** Who nominates. */
  readonly personId: string;
}

export type NominationFaults = Readonly<Partial<Record<NominationStep | 'name' | 'email', string>>>;

/** What all pages of a nomination are given. */
export interface NominationForm extends NominationFacts {
  readonly election: ElectionView;
  readonly myName: string;
  readonly draft: NominationDraft;
  readonly change: (part: Partial<NominationDraft>) => void;
  /** What the server found wrong, by step. */
  readonly refused: NominationFaults;
  readonly hrefOf: (step: NominationStep | 'check' | 'tasks') => string;
}

export interface Requirement {
  readonly id: string;
  readonly sentence: string;
}

/** What is to be confirmed at the place. */
export function requirementsAt(
  { election, places }: Omit<NominationFacts, 'personId'>,
  { placeId }: NominationDraft,
): readonly Requirement[] {
  const place = places.find(({ id }) => id === placeId);
  const constituency = election.constituencies.find((one) => one.constituencyId === place?.constituencyId);
  const subType = constituency?.subType ?? null;
  return [
    ...election.requirements,
    ...(subType === null ? [] : [{ id: SUB_TYPE, sentence: `The nominee is ${subType}.` }]),
  ];
}

/** What is missing, by its step; a step that is whole has no fault. */
export function faultsOf(facts: NominationFacts, draft: NominationDraft): NominationFaults {
  const { placeId, who, name, email, statement, confirmed } = draft;
  const isOther = who === 'other';
  const open = requirementsAt(facts, draft).filter(({ id }) => !confirmed.includes(id));
  const nameless = isOther && name.trim() === '';
  const unreachable = isOther && !/^\S+@\S+\.\S+$/.test(email.trim());
  return {
    ...(!facts.places.some(({ id }) => id === placeId) && { place: 'Choose what the nomination is for.' }),
    ...(who === '' && { candidate: 'Say who is nominated.' }),
    ...((nameless || unreachable) && { candidate: 'Give the name and the e-mail address of the candidate.' }),
    ...(nameless && { name: 'Write the name of the candidate.' }),
    ...(unreachable && { email: 'Give an e-mail address such as name@example.org.' }),
    ...(statement.length > LONGEST_STATEMENT && {
      statement: `Write at most ${String(LONGEST_STATEMENT)} characters; these are ${String(statement.length)}.`,
    }),
    ...(open.length > 0 && {
      confirm:
        open.length === 1
          ? 'Confirm the requirement.'
          : `Confirm each requirement; ${String(open.length)} are left.`,
    }),
  };
}

/** The act as the server takes it, of a draft without faults. */
export function nominationOf(
  facts: NominationFacts,
  draft: NominationDraft,
): Extract<ElectionCommandInput, { type: 'nomination.make' }> | null {
  const place = facts.places.find(({ id }) => id === draft.placeId);
  if (place === undefined || Object.keys(faultsOf(facts, draft)).length > 0) return null;
  const { constituencyId, seatId } = place;
  return {
    ...{ type: 'nomination.make', constituencyId, seatId, statement: draft.statement.trim() },
    candidate:
      draft.who === 'me'
        ? { personId: facts.personId }
        : { name: draft.name.trim(), email: draft.email.trim() },
    confirmed: requirementsAt(facts, draft).map(({ id }) => id),
  };
}

/** The step that holds what the server found wrong; null where it names none. */
export function stepOfField(field: string | undefined): NominationStep | null {
  if (field === undefined) return null;
  if (field.startsWith('constituencyId') || field.startsWith('seatId')) return 'place';
  if (field.startsWith('candidate')) return 'candidate';
  if (field.startsWith('statement')) return 'statement';
  return field.startsWith('confirmed') ? 'confirm' : null;
}
