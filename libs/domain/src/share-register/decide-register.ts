/** Decides what a command writes into a share register, or why not: nothing is ever negative, on no day that it tells of. */
import { ukCalendarDate, ukDateShort } from '../calendar/uk-time.js';
import { isWeight } from '../counting/weight.js';
import { checkOptionalText, checkText } from '../meeting/check-text.js';
import { accept, type Refusal, refuse, type Result } from '../value/refusal.js';
import { foldHoldings, holdingsOn } from './holdings.js';
import type { RegisterCommand } from './register-command.js';
import {
  type DatedEntry,
  isDated,
  type NewRegisterEntry,
  registerEntry,
  type RegisterEntryData,
} from './register-entry.js';
import { latestDay, nextLot, type RegisterState } from './register-state.js';
import { sayRegisterEntry } from './say-register-entry.js';
import { checkTerms } from './share-terms.js';

export type RegisterDecision = Result<readonly NewRegisterEntry[]>;

export interface RegisterContext {
  /** Database time, ISO UTC. */
  readonly now: string;
  newId(): string;
}

export const SAY_SHARES = `Give the shares as a whole number from 1 to ${String(Number.MAX_SAFE_INTEGER)}.`;
const NAME_LIMIT = 200;
const BACK_DATED = 'Entered from a file.';

/** The entries that the command writes, or the refusal. */
export function decideRegister(
  state: RegisterState,
  command: RegisterCommand,
  context: RegisterContext,
): RegisterDecision {
  if (command.type === 'register.open') return open(state, command);
  if (state.terms === null) {
    const sentence = 'This body has no share register yet. Open it first, with what a share is.';
    return refuse('missing', 'no-register', sentence);
  }
  switch (command.type) {
    case 'holder.enter':
      return named(state, { ...command, holderId: context.newId() }, 'holder.entered');
    case 'holder.amend': {
      const known = findHolder(state, command.holderId, 'holderId');
      return known.ok ? named(state, command, 'holder.amended') : known;
    }
    case 'register.import':
      return importAll(state, command, context);
    case 'record.take':
      return takeRecord(state, command.on, context);
    default:
      return change(state, command, context);
  }
}

function open(
  state: RegisterState,
  { bodyId, terms }: Extract<RegisterCommand, { type: 'register.open' }>,
): RegisterDecision {
  if (state.terms !== null) {
    return refuse('conflict', 'register-open', 'This body has a share register already.');
  }
  const checked = checkTerms(terms);
  return checked.ok ? accept([registerEntry('register.opened', { bodyId, terms: checked.value })]) : checked;
}

/** Holders are told apart by their names: in files, on seats, and by people. */
function named(
  { holders }: RegisterState,
  holder: RegisterEntryData['holder.entered'],
  type: 'holder.entered' | 'holder.amended',
): RegisterDecision {
  const name = checkText(holder.name, 'name', NAME_LIMIT);
  if (!name.ok) return name;
  const { holderId, partyId } = holder;
  const same = [...holders.values()].find(
    (one) => one.holderId !== holderId && holderKey(one.name) === holderKey(name.value),
  );
  if (same === undefined) return accept([registerEntry(type, { holderId, name: name.value, partyId })]);
  const sentence = `${same.name} is in the register already. Add what tells the two apart, such as a place.`;
  return refuse('conflict', 'holder-twice', sentence, 'name');
}

/** What tells holders apart, however their names are written: one in capitals is no other holder. */
export function holderKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function findHolder({ holders }: RegisterState, holderId: string, field: string): Result<string> {
  if (holders.has(holderId)) return accept(holderId);
  return refuse('missing', 'holder-unknown', 'There is no such holder. Enter the holder first.', field);
}

type Change = Exclude<
  RegisterCommand,
  { type: 'register.open' | 'holder.enter' | 'holder.amend' | 'register.import' | 'record.take' }
>;

function change(state: RegisterState, command: Change, { now }: RegisterContext): RegisterDecision {
  const dated = checkDay(command.on, now);
  if (!dated.ok) return dated;
  const reason = checkBackDating(state, command);
  if (!reason.ok) return reason;
  for (const field of ['holderId', 'toHolderId'] as const) {
    const holderId = (command as Partial<Record<typeof field, string>>)[field];
    const known = holderId === undefined ? accept('') : findHolder(state, holderId, field);
    if (!known.ok) return known;
  }
  if ('shares' in command && !isWeight(command.shares)) {
    return refuse('invalid', 'not-shares', SAY_SHARES, 'shares');
  }
  return possible(state, [entryFor(state, command, reason.value)]);
}

/** The reason may be left out only where the register grows at its end. */
function checkBackDating(state: RegisterState, { on, reason }: Change): Result<string | null> {
  const said = checkOptionalText(reason ?? '', 'reason', 500);
  if (!said.ok) return said;
  const latest = latestDay(state);
  if (said.value !== '') return accept(said.value);
  if (on >= latest) return accept(null);
  const sentence = `The register tells of ${ukDateShort(latest)} already. Say why this holds from an earlier day.`;
  return refuse('invalid', 'reason-missing', sentence, 'reason');
}

function checkDay(on: string, now: string): Result<string> {
  if (on <= ukCalendarDate(now)) return accept(on);
  const sentence = `${ukDateShort(on)} is still to come. Enter the change on the day from which it holds, or later.`;
  return refuse('invalid', 'day-to-come', sentence, 'on');
}

function entryFor(state: RegisterState, command: Change, reason: string | null): DatedEntry {
  const { on } = command;
  switch (command.type) {
    case 'shares.allot': {
      const { holderId, shares } = command;
      return registerEntry('shares.allotted', { on, lot: nextLot(state), holderId, shares, reason });
    }
    case 'shares.transfer': {
      const { lot, shares, toHolderId, toLot } = command;
      const to = toLot ?? nextLot(state);
      return registerEntry('shares.transferred', { on, lot, shares, toHolderId, toLot: to, reason });
    }
    case 'shares.cancel': {
      const { lot, shares } = command;
      return registerEntry('shares.cancelled', { on, lot, shares, reason });
    }
    case 'lot.split': {
      const { lot, shares } = command;
      return registerEntry('lot.split', { on, lot, shares, toLot: nextLot(state), reason });
    }
    case 'lots.join': {
      const { lot, toLot } = command;
      return registerEntry('lots.joined', { on, lot, toLot, reason });
    }
    case 'representative.authorise': {
      const { holderId, personId, name } = command;
      return registerEntry('representative.authorised', { on, holderId, personId, name, reason });
    }
    case 'representative.end': {
      const { holderId, personId } = command;
      return registerEntry('representative.ended', { on, holderId, personId, reason });
    }
  }
}

/** Accepts the entries when the whole register can be with them, on every day that it tells of. */
function possible(state: RegisterState, entries: readonly NewRegisterEntry[]): RegisterDecision {
  const fresh = entries.filter(isDated);
  const { impossible } = foldHoldings([...state.dated, ...fresh], null);
  if (impossible === null) return accept(entries);
  const { entry, refusal } = impossible;
  if (fresh.includes(entry) || refusal.ok) return refusal;
  return laterStands(state, entry, refusal.refusal);
}

/** What was entered for a later day would not be possible any more. */
function laterStands(state: RegisterState, entry: DatedEntry, { code, field }: Refusal): RegisterDecision {
  const sentence = `The register holds for ${ukDateShort(entry.data.on)}: ${sayRegisterEntry(entry, state.holders)} With this change that could not be. Nothing was changed.`;
  return refuse('conflict', `later-${code}`, sentence, field);
}

function importAll(
  state: RegisterState,
  { holders, lots, representatives }: Extract<RegisterCommand, { type: 'register.import' }>,
  { now }: RegisterContext,
): RegisterDecision {
  const known = new Set([...state.holders.values()].map(({ name }) => holderKey(name)));
  for (const { name } of holders) {
    if (known.has(holderKey(name))) {
      const sentence = `${name} came into the register meanwhile. Check the file again.`;
      return refuse('conflict', 'holder-twice', sentence, 'name');
    }
    known.add(holderKey(name));
  }
  const latest = latestDay(state);
  const reasonFor = (on: string): string | null => (on < latest ? BACK_DATED : null);
  if (lots.some(({ shares }) => !isWeight(shares)))
    return refuse('invalid', 'not-shares', SAY_SHARES, 'shares');
  const last = lots.reduce((later, { on }) => (on > later ? on : later), '');
  const dated = checkDay(last, now);
  if (!dated.ok) return dated;
  return possible(state, [
    ...holders.map((holder) => registerEntry('holder.entered', holder)),
    ...lots.map((lot) => registerEntry('shares.allotted', { ...lot, reason: reasonFor(lot.on) })),
    ...representatives.map((one) =>
      registerEntry('representative.authorised', { ...one, reason: reasonFor(one.on) }),
    ),
  ]);
}

function takeRecord(state: RegisterState, on: string, { now }: RegisterContext): RegisterDecision {
  const dated = checkDay(on, now);
  if (!dated.ok) return dated;
  const { lots, issued } = holdingsOn(state.dated, on);
  if (lots.size === 0) {
    const sentence = `Nobody holds a share on ${ukDateShort(on)}. Choose a later day, or enter the holdings first.`;
    return refuse('conflict', 'nobody-holds', sentence, 'on');
  }
  const holders = new Set([...lots.values()].map(({ holderId }) => holderId)).size;
  return accept([registerEntry('record.taken', { on, holders, lots: lots.size, shares: issued })]);
}
