/**
 * Ballots whose answer never came, kept for this tab over a reload, so that the page can find out whether they arrived.
 */
import type { AskedCommand } from '@quorate/contracts';

type Casting = Extract<AskedCommand, { type: 'ballot.cast' | 'ballots.cast' }>;

export interface UnconfirmedBallot {
  readonly key: string;
  readonly command: Casting;
  readonly askedAt: number;
}

/** The ballots that a command casts in the vote: one, several together, or none. */
export function ballotsIn(
  command: AskedCommand,
  voteId: string,
): readonly Pick<Extract<Casting, { type: 'ballot.cast' }>, 'seatId' | 'answer'>[] {
  if (command.type === 'ballot.cast') return command.voteId === voteId ? [command] : [];
  return command.type === 'ballots.cast' && command.voteId === voteId ? command.ballots : [];
}

const nameOf = (meetingId: string): string => `quorate-unconfirmed-${meetingId}`;

/** The ballots of this meeting that were sent from this tab and not answered. */
export function unconfirmedBallots(meetingId: string): readonly UnconfirmedBallot[] {
  try {
    return JSON.parse(sessionStorage.getItem(nameOf(meetingId)) ?? '[]') as UnconfirmedBallot[];
  } catch {
    // Storage that is switched off or was written by something else: then there is nothing to find out.
    return [];
  }
}

/** Keeps the command if it is a ballot. */
export function rememberUnconfirmed(
  meetingId: string,
  { key, command, askedAt }: Omit<UnconfirmedBallot, 'command'> & { readonly command: AskedCommand },
): void {
  if (command.type !== 'ballot.cast' && command.type !== 'ballots.cast') return;
  write(meetingId, [...withoutKey(meetingId, key), { key, command, askedAt }]);
}

/** Forgets a ballot once its answer is known. */
export function forgetUnconfirmed(meetingId: string, key: string): void {
  write(meetingId, withoutKey(meetingId, key));
}

function withoutKey(meetingId: string, key: string): UnconfirmedBallot[] {
  return unconfirmedBallots(meetingId).filter((ballot) => ballot.key !== key);
}

function write(meetingId: string, ballots: readonly UnconfirmedBallot[]): void {
  try {
    if (ballots.length === 0) sessionStorage.removeItem(nameOf(meetingId));
    else sessionStorage.setItem(nameOf(meetingId), JSON.stringify(ballots));
  } catch {
    // Without storage a reload cannot be survived; everything else works.
  }
}
