/** A body while it is being founded: as typed, and as the server takes it. */
import { COUNTING_METHODS, type CountingMethod } from '@quorate/domain';
import type { FaultOf } from '../form-dialog/index.js';

export interface ConstituencyDraft {
  readonly key: string;
  /** Plural, as shown: "Large Suppliers". */
  readonly name: string;
  /** What its seats are called: "Large Supplier seat", numbered when there are several. */
  readonly seatLabel: string;
  readonly seats: string;
  readonly minimumPresent: string;
}

export interface BodyDraft {
  readonly name: string;
  readonly code: string;
  readonly kind: string;
  readonly chairId: string;
  readonly secretaryIds: readonly string[];
  readonly constituencies: readonly ConstituencyDraft[];
  readonly method: CountingMethod;
  readonly quorum: keyof typeof QUORUMS;
  readonly chairPresent: boolean;
  readonly source: string;
  readonly noticeWorkingDays: string;
  readonly paperWorkingDays: string;
}

/** What every part of the form gets. */
export interface BodyFieldsProps {
  readonly draft: BodyDraft;
  readonly change: (part: Partial<BodyDraft>) => void;
  readonly faultOf: FaultOf;
}

export const BODY_KINDS = [
  'panel',
  'change board',
  'sub-committee',
  'board',
  'general meeting',
  'working group',
] as const;

/** Parts of the seats in post that a quorum may ask for. */
export const QUORUMS = {
  half: { label: 'Half of the seats in post', numerator: 1, denominator: 2 },
  third: { label: 'A third of the seats in post', numerator: 1, denominator: 3 },
  twoThirds: { label: 'Two thirds of the seats in post', numerator: 2, denominator: 3 },
  all: { label: 'All seats in post', numerator: 1, denominator: 1 },
} as const;

/** An empty line for a constituency. */
export function emptyConstituency(key: string): ConstituencyDraft {
  return { key, name: '', seatLabel: '', seats: '1', minimumPresent: '0' };
}

/** A body with one constituency to fill in. */
export function emptyBody(): BodyDraft {
  return {
    name: '',
    code: '',
    kind: BODY_KINDS[0],
    chairId: '',
    secretaryIds: [],
    constituencies: [emptyConstituency('1')],
    method: COUNTING_METHODS[0],
    quorum: 'half',
    chairPresent: false,
    source: '',
    noticeWorkingDays: '5',
    paperWorkingDays: '5',
  };
}

/** The request that founds the body; numbers that are missing are left for the server to refuse at their field. */
export function bodyRequest(draft: BodyDraft): unknown {
  const { numerator, denominator } = QUORUMS[draft.quorum];
  const constituencies = draft.constituencies.map((one) => ({ ...one, id: idOf(one.name) }));
  return {
    code: draft.code,
    name: draft.name.trim(),
    kind: draft.kind,
    chairId: draft.chairId || null,
    secretaryIds: draft.secretaryIds,
    constituencies: constituencies.map(({ id, name, minimumPresent }) => ({
      id,
      name: name.trim(),
      minimumPresent: numberOf(minimumPresent),
    })),
    seats: constituencies.flatMap((one) =>
      seatLabels(one).map((label) => ({ label, constituencyId: one.id })),
    ),
    method: draft.method,
    quorum: {
      fractionInPost: { numerator, denominator },
      chairPresent: draft.chairPresent,
      recusedCount: false,
    },
    source: draft.source.trim(),
    paperWorkingDays: numberOf(draft.paperWorkingDays),
    noticeWorkingDays: numberOf(draft.noticeWorkingDays),
  };
}

/** "Large Supplier seat 1" and so on; a single seat has no number. */
export function seatLabels({ name, seatLabel, seats }: ConstituencyDraft): string[] {
  const label = seatLabel.trim() || `${name.trim()} seat`;
  const count = Math.min(Math.max(0, Math.trunc(Number(seats) || 0)), MOST_SEATS);
  return count === 1 ? [label] : Array.from({ length: count }, (_, index) => `${label} ${String(index + 1)}`);
}

const MOST_SEATS = 500;

function idOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '');
}

/** A number as typed; null where nothing was. */
export function numberOf(typed: string): number | null {
  return typed.trim() === '' ? null : Number(typed);
}
