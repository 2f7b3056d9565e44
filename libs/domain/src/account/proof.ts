/**
 * When a person shows again, with a passkey or a code, that it is they: before they vote or appoint a proxy where shares
 * vote, and before they take a paper of a secret ballot.
 */
import type { MeetingCommand } from '../meeting/meeting-command.js';
import type { Electorate } from '../rule-set/rule-set.js';
import { accept, refuse, type Result } from '../value/refusal.js';

/** What a body asks of whoever votes in it. */
export interface ProofRule {
  /** True where nobody votes without a second factor. */
  readonly required: boolean;
  /** A proof serves for so many minutes. */
  readonly minutes: number;
}

/** Where the body says nothing else: who has a second factor uses it, who has none votes without. */
export const PROOF_RULE: ProofRule = { required: false, minutes: 30 };

/** Before somebody changes how they sign in. */
export const ACCOUNT_PROOF_RULE: ProofRule = { required: false, minutes: 10 };

/** What a session has shown. */
export interface ProofStanding {
  readonly hasFactor: boolean;
  /** When a factor was shown last in this session; null for never. */
  readonly provedAt: string | null;
}

const BY_SHAREHOLDERS: ReadonlySet<MeetingCommand['type']> = new Set([
  'ballot.cast',
  'ballots.cast',
  'ballots.cast-directed',
  'proxy.appoint',
  'proxies.appoint',
  'advance-votes.give',
]);

/** True for the acts of a meeting that ask for a proof: votes and proxies where shares vote. */
export function asksProof(type: MeetingCommand['type'], electorate: Electorate): boolean {
  return electorate === 'shareholder' && BY_SHAREHOLDERS.has(type);
}

/** Accepts who has shown it lately enough, or has nothing to show and need not. */
export function checkProof(
  { required, minutes }: ProofRule,
  { hasFactor, provedAt }: ProofStanding,
  now: string,
): Result<null> {
  if (!hasFactor) return required ? FACTOR_NEEDED : accept(null);
  const age = provedAt === null ? Number.POSITIVE_INFINITY : Date.parse(now) - Date.parse(provedAt);
  return age <= minutes * 60_000 ? accept(null) : PROOF_NEEDED;
}

/** "Nobody votes without a second factor; it is asked for again after 30 minutes." */
export function sayProofRule({ required, minutes }: ProofRule): string {
  const who = required
    ? 'Nobody votes without a second factor'
    : 'Who has a second factor is asked for it, who has none votes without';
  return `${who}; it is asked for again after ${minutes === 1 ? 'a minute' : `${minutes} minutes`}`;
}

const PROOF_NEEDED = refuse(
  'forbidden',
  'proof-needed',
  'Show with your passkey or a code that it is you. Nothing is done yet; after it, what you asked for is done.',
);

const FACTOR_NEEDED = refuse(
  'forbidden',
  'factor-needed',
  'Nobody votes here without a second factor. Add a passkey or an authenticator app under My account, then do this again; nothing is done yet.',
);
