/** Being erased: a person asks, and an administrator who is not that person carries it out or declines, once nothing stands in the way. */
import { addMonths } from '../calendar/calendar-date.js';
import { ukCalendarDate } from '../calendar/uk-time.js';
import { accept, refuse, type Result } from '../value/refusal.js';

export const ERASURE_STATES = ['waiting', 'withdrawn', 'declined', 'done'] as const;
export type ErasureState = (typeof ERASURE_STATES)[number];

/** What stands in the place of the name of somebody who was erased. */
export const ERASED_NAME = 'Former member';

/** In the place of their address: nothing is ever delivered there, and nobody can sign in with it. */
export function erasedAddress(personId: string): string {
  return `${personId}@erased.invalid`;
}

/** The last day on which it is to be answered. */
export function answerBy(askedAt: string): string {
  return addMonths(ukCalendarDate(askedAt), 1);
}

/** After so many days a request for an account that nobody confirmed is forgotten; its link works for less. */
export const UNCONFIRMED_DAYS = 7;

/** For so many days a copy of what is held about somebody is there for them. */
export const COPY_DAYS = 7;

interface Asked {
  readonly personId: string;
  readonly state: ErasureState;
}

/** Accepts an administrator who decides about somebody else’s request that waits. */
export function checkErasureDecision({ personId, state }: Asked, deciderId: string): Result<null> {
  if (state !== 'waiting') return ERASURE_DECIDED;
  return personId === deciderId ? OWN : accept(null);
}

/** Accepts carrying it out: nothing stands in the way, each thing of which is a sentence about what to do first. */
export function checkErasure(asked: Asked, deciderId: string, blocks: readonly string[]): Result<null> {
  const decision = checkErasureDecision(asked, deciderId);
  if (!decision.ok || blocks.length === 0) return decision;
  return refuse('conflict', 'erasure-blocked', `Not erased yet. ${blocks.join(' ')}`);
}

export const ERASURE_DECIDED = refuse(
  'conflict',
  'erasure-decided',
  'There is no such request that waits; it may have been decided or withdrawn meanwhile. Load the list again.',
);
const OWN = refuse(
  'forbidden',
  'erasure-own',
  'Nobody decides about their own request. Ask another administrator to.',
);
