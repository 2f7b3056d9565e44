/** A party asks for another name or parent in the register; only what differs is a change. */
import { accept, refuse, type Result } from '../value/refusal.js';

export interface PartyDetails {
  readonly name: string;
  readonly parent: string | null;
}

export interface AskedDetails extends PartyDetails {
  /** What else has changed, in words; empty for nothing. */
  readonly other: string;
}

/** Refuses a request that changes nothing. */
export function checkDetailChange(was: PartyDetails, asked: AskedDetails): Result<null> {
  const isSame = was.name === asked.name && was.parent === asked.parent && asked.other.trim() === '';
  return isSame ? NOTHING_CHANGED : accept(null);
}

/** What the register says after it: what was not asked to change stays as it is by now. */
export function changedDetails(was: PartyDetails, asked: PartyDetails, now: PartyDetails): PartyDetails {
  return {
    name: asked.name === was.name ? now.name : asked.name,
    parent: asked.parent === was.parent ? now.parent : asked.parent,
  };
}

/** "Name: Alder Ltd becomes Alder plc." Each change a sentence. */
export function sayDetailChange(was: PartyDetails, asked: AskedDetails): readonly string[] {
  const sentence = (what: string, before: string | null, after: string | null): string[] =>
    before === after ? [] : [`${what}: ${before ?? 'none'} becomes ${after ?? 'none'}.`];
  return [
    ...sentence('Name', was.name, asked.name),
    ...sentence('Parent', was.parent, asked.parent),
    ...(asked.other.trim() === '' ? [] : [`Also: ${asked.other.trim()}`]),
  ];
}

const NOTHING_CHANGED = refuse(
  'invalid',
  'nothing-changed',
  'Nothing here differs from the register. Change what is new, or write below what else has changed.',
  'name',
);
