/**
 * An expected "no": a value, never thrown. It carries a code for machines and a sentence a person can act on.
 */
export const REFUSAL_KINDS = ['invalid', 'forbidden', 'missing', 'conflict'] as const;
export type RefusalKind = (typeof REFUSAL_KINDS)[number];

export interface Refusal {
  readonly kind: RefusalKind;
  /** Stable, kebab-case: `vote-closed`. */
  readonly code: string;
  /** What happened and what to do, in plain English. */
  readonly sentence: string;
  /** The field of the command that is at fault, when there is one: `seatId`. */
  readonly field?: string;
}

export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

/** A success. */
export function accept<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

/** A refusal; `field` names the part of the command at fault. */
export function refuse(kind: RefusalKind, code: string, sentence: string, field?: string): Result<never> {
  return { ok: false, refusal: { kind, code, sentence, ...(field === undefined ? {} : { field }) } };
}
