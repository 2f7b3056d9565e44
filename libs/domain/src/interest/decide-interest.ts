/** What a person does in their own declaration of interests, and when it is refused. */
import { checkReason, checkText } from '../meeting/check-text.js';
import { accept, refuse, type Result } from '../value/refusal.js';
import { type Declaration, type InterestAct, standsOn } from './declaration.js';
import type { InterestKind } from './interest-rule.js';

export const MOST_INTERESTS = 100;
export const LONGEST_INTEREST = 500;

interface AskedFacts {
  readonly kindId: string;
  readonly text: string;
  readonly from: string;
  readonly until: string | null;
}

export type InterestCommand =
  | ({ readonly type: 'declare' } & AskedFacts)
  | ({ readonly type: 'change'; readonly interestId: string } & AskedFacts)
  | { readonly type: 'remove'; readonly interestId: string; readonly reason: string }
  | { readonly type: 'declare-nothing' }
  | { readonly type: 'confirm' };

export interface InterestContext {
  /** Those of the bodies on which the person sits. */
  readonly kinds: readonly InterestKind[];
  readonly today: string;
  readonly newId: string;
}

/** The act that is written, or why it is not. */
export function decideInterest(
  declaration: Declaration,
  command: InterestCommand,
  context: InterestContext,
): Result<InterestAct> {
  switch (command.type) {
    case 'declare':
      return declare(declaration, command, context);
    case 'change':
      return change(declaration, command, context);
    case 'remove':
      return remove(declaration, command);
    case 'declare-nothing': {
      const standing = declaration.interests.some((one) => standsOn(one, context.today));
      return standing ? INTERESTS_STAND : accept({ type: 'nothing-declared' });
    }
    case 'confirm':
      return declaration.reviewedAt === null ? NOTHING_TO_CONFIRM : accept({ type: 'confirmed' });
  }
}

function declare(
  { interests }: Declaration,
  command: AskedFacts,
  { kinds, newId }: InterestContext,
): Result<InterestAct> {
  if (interests.length >= MOST_INTERESTS) return TOO_MANY;
  const facts = checkFacts(command, kinds);
  return facts.ok ? accept({ type: 'declared', interestId: newId, facts: facts.value }) : facts;
}

function change(
  { interests }: Declaration,
  { interestId, ...asked }: AskedFacts & { readonly interestId: string },
  { kinds }: InterestContext,
): Result<InterestAct> {
  const now = interests.find((one) => one.interestId === interestId);
  if (now === undefined) return NO_INTEREST;
  // A kind that its bodies no longer have stays with what was declared under it.
  const facts = checkFacts(asked, [...kinds, { kindId: now.kindId, name: now.kind }]);
  if (!facts.ok) return facts;
  const { kindId, text, from, until } = facts.value;
  const isSame = kindId === now.kindId && text === now.text && from === now.from && until === now.until;
  return isSame ? NOTHING_CHANGED : accept({ type: 'changed', interestId, facts: facts.value });
}

function remove(
  { interests }: Declaration,
  { interestId, reason }: { readonly interestId: string; readonly reason: string },
): Result<InterestAct> {
  if (!interests.some((one) => one.interestId === interestId)) return NO_INTEREST;
  const why = checkReason(reason);
  return why.ok ? accept({ type: 'removed', interestId, reason: why.value }) : why;
}

function checkFacts({ kindId, text, from, until }: AskedFacts, kinds: readonly InterestKind[]) {
  const kind = kinds.find((one) => one.kindId === kindId);
  if (kind === undefined) return KIND_UNKNOWN;
  const said = checkText(text, 'text', LONGEST_INTEREST);
  if (!said.ok) return said;
  if (until !== null && until < from) return ENDS_BEFORE;
  return accept({ kindId, kind: kind.name, text: said.value, from, until });
}

const TOO_MANY = refuse(
  'conflict',
  'too-many-interests',
  `You have declared ${String(MOST_INTERESTS)} interests. Change one of them, or remove one that was entered by mistake.`,
);
const NO_INTEREST = refuse(
  'missing',
  'no-such-interest',
  'There is no such interest in your declaration. Load the page again.',
);
const NOTHING_CHANGED = refuse(
  'conflict',
  'interest-unchanged',
  'This is what you declared already. Change something first, or confirm the whole declaration.',
);
const KIND_UNKNOWN = refuse(
  'invalid',
  'interest-kind-unknown',
  'None of your bodies has this kind of interest. Choose another kind.',
  'kindId',
);
const ENDS_BEFORE = refuse(
  'invalid',
  'ends-before-it-begins',
  'The last day is before the first. Give a later one, or leave it empty.',
  'until',
);
const INTERESTS_STAND = refuse(
  'conflict',
  'interests-stand',
  'You have declared interests that stand today. Give those that are over a last day first, then declare that there is nothing else.',
);
const NOTHING_TO_CONFIRM = refuse(
  'conflict',
  'nothing-declared-yet',
  'You have declared nothing yet. Declare an interest, or that there is nothing to declare.',
);
