/** The call of an election while it is being prepared: as typed, what is missing, and what the server is sent. */
import type { BodyView, ElectionCallInput } from '@quorate/contracts';
import type {
  BallotVisibility,
  CountsTold,
  ElectionBallotForm,
  FillingWay,
  TermRule,
  TieRule,
} from '@quorate/domain';

export const TERM_KINDS = [
  'months',
  'staggered',
  'review',
  'rest',
  'dates',
] as const satisfies readonly TermRule['kind'][];

export interface ConstituencyDraft {
  readonly constituencyId: string;
  readonly name: string;
  readonly way: FillingWay;
  readonly categoryIds: readonly string[];
  readonly subType: string;
  /** The seats that are up, in the order of the body. */
  readonly seatIds: readonly string[];
  readonly term: TermRule['kind'];
  readonly from: string;
  readonly until: string;
  readonly months: string;
  readonly review: string;
}

export interface CallDraft {
  readonly title: string;
  readonly constituencies: readonly ConstituencyDraft[];
  /** One on each line. */
  readonly requirements: string;
  readonly maySelfNominate: boolean;
  readonly nominationDays: string;
  readonly ballotOpensOn: string;
  readonly ballotDays: string;
  readonly form: ElectionBallotForm;
  readonly tie: TieRule;
  readonly told: CountsTold;
  /** Who is shown how each group voted. */
  readonly visibility: BallotVisibility;
}

/** What is wrong, by the name of the field: "title", "small.from". */
export type CallFaults = Readonly<Record<string, string>>;

/** What every part of the form is given. */
export interface CallFieldsProps {
  readonly draft: CallDraft;
  readonly change: (part: Partial<CallDraft>) => void;
  readonly faults: CallFaults;
}

/** What the fields of one constituency are given. */
export interface OneConstituencyProps {
  readonly one: ConstituencyDraft;
  readonly fault: (field: string) => string | undefined;
  readonly onChange: (part: Partial<ConstituencyDraft>) => void;
}

/** The constituencies of the body, with no seat up yet; a category of the same id is the one that nominates. */
export function draftOf({ seatList }: Pick<BodyView, 'seatList'>, categoryIds: readonly string[]): CallDraft {
  const places = new Map(seatList.map((seat) => [seat.constituencyId, seat.constituencyName]));
  return {
    ...{ title: '', requirements: '', maySelfNominate: true },
    ...{ nominationDays: '10', ballotOpensOn: '', ballotDays: '10' },
    ...{ form: 'choose-one', tie: 'lot', told: 'names', visibility: 'totals-only' },
    constituencies: [...places].map(([constituencyId, name]) => ({
      ...{ constituencyId, name, way: 'ballot', subType: '', seatIds: [] },
      categoryIds: categoryIds.filter((id) => id === constituencyId),
      ...{ term: 'months', from: '', until: '', months: '12', review: '' },
    })),
  };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function isDays(words: string): boolean {
  return /^\d+$/.test(words.trim()) && Number(words) >= 1 && Number(words) <= 60;
}

export function isDay(words: string): boolean {
  return DAY.test(words);
}

/** The constituencies with a seat that is up, which alone are sent. */
export function upIn({ constituencies }: Pick<CallDraft, 'constituencies'>): readonly ConstituencyDraft[] {
  return constituencies.filter(({ seatIds }) => seatIds.length > 0);
}

/** How long a seat is given for; null while a field of it is missing. */
export function termRuleOf({ term, from, until, months, review }: ConstituencyDraft): TermRule | null {
  if (!isDay(from)) return null;
  switch (term) {
    case 'dates':
      return isDay(until) ? { kind: term, from, until } : null;
    case 'months':
      return /^\d+$/.test(months.trim()) && Number(months) > 0
        ? { kind: term, from, months: Number(months) }
        : null;
    case 'review':
      return isDay(review) ? { kind: term, from, review: review.slice(5) } : null;
    case 'staggered':
    case 'rest':
      return { kind: term, from };
  }
}

function constituencyFaults(draft: ConstituencyDraft): CallFaults {
  const { constituencyId: id, name, way, categoryIds, term, from, until, months, review } = draft;
  return {
    ...(name.trim() === '' && { [`${id}.name`]: 'Name the constituency.' }),
    ...(way === 'ballot' &&
      categoryIds.length === 0 && { [`${id}.categoryIds`]: 'Choose who nominates and votes here.' }),
    ...(!isDay(from) && { [`${id}.from`]: 'Give the first day of the term.' }),
    ...(term === 'dates' && !isDay(until) && { [`${id}.until`]: 'Give the last day of the term.' }),
    ...(term === 'months' &&
      !/^[1-9]\d*$/.test(months.trim()) && { [`${id}.months`]: 'Give a whole number of months.' }),
    ...(term === 'review' && !isDay(review) && { [`${id}.review`]: 'Give the day of the annual review.' }),
  };
}

export function faultsOf(draft: CallDraft): CallFaults {
  const { title, nominationDays, ballotOpensOn, ballotDays } = draft;
  const up = upIn(draft);
  const days = 'Give a whole number of working days, from 1 to 60.';
  return {
    ...(title.trim() === '' && { title: 'Give the election a title.' }),
    ...(up.length === 0 && { constituencies: 'Choose at least one seat that is up.' }),
    ...(!isDays(nominationDays) && { nominationDays: days }),
    ...(!isDay(ballotOpensOn) && { ballotOpensOn: 'Give the day on which ballots open.' }),
    ...(!isDays(ballotDays) && { ballotDays: days }),
    ...Object.fromEntries(up.flatMap((one) => Object.entries(constituencyFaults(one)))),
  };
}

/** The call as the server takes it; null while something is missing. */
export function callOf(draft: CallDraft): ElectionCallInput | null {
  if (Object.keys(faultsOf(draft)).length > 0) return null;
  const constituencies = upIn(draft).flatMap((one) => {
    const { constituencyId, name, way, categoryIds, subType, seatIds } = one;
    const term = termRuleOf(one);
    if (term === null) return [];
    return [
      {
        ...{ constituencyId, name: name.trim(), way, categoryIds: [...categoryIds] },
        subType: subType.trim() === '' ? null : subType.trim(),
        seats: seatIds.map((seatId) => ({ seatId, term })),
      },
    ];
  });
  const { title, requirements, maySelfNominate, nominationDays, ballotOpensOn, ballotDays } = draft;
  const { form, tie, told, visibility } = draft;
  const sentences = requirements.split('\n').map((line) => line.trim());
  return {
    ...{ title: title.trim(), constituencies, maySelfNominate, told },
    requirements: sentences
      .filter((sentence) => sentence !== '')
      .map((sentence, at) => ({ id: `requirement-${String(at + 1)}`, sentence })),
    nominations: { workingDays: Number(nominationDays) },
    ...{ ballotOpensOn, ballotWorkingDays: Number(ballotDays) },
    ballotRule: { form, visibility, tie },
  };
}

/** The field of the form that holds what the server found wrong. */
export function fieldOf(field: string, draft: CallDraft): string {
  const [, at, rest = ''] = /^constituencies\.(\d+)\.?(.*)$/.exec(field) ?? [];
  const constituency = at === undefined ? undefined : upIn(draft)[Number(at)];
  if (constituency !== undefined) {
    const { constituencyId } = constituency;
    return `${constituencyId}.${rest.includes('term') ? 'from' : (rest.split('.')[0] ?? '')}`;
  }
  if (field.startsWith('nominations')) return 'nominationDays';
  if (field.startsWith('ballotWorkingDays')) return 'ballotDays';
  if (field.startsWith('ballotRule.tie')) return 'tie';
  if (field.startsWith('ballotRule.visibility')) return 'visibility';
  return field.split('.')[0] ?? field;
}
