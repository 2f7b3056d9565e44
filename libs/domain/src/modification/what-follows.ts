/** What may follow what: for each act, at which stages it may be done, and the sentence that says why not. The desk offers by it and the decision refuses by it. */
import { isEnded, type Life, MODIFICATION_STAGES, type ModificationStage, numberOf } from './life.js';
import type { ModificationActType } from './modification-command.js';
import { sayModificationStage } from './say-modification.js';

const ANY = MODIFICATION_STAGES as readonly ModificationStage[];
const OPEN = ANY.filter((stage) => !isEnded(stage));
const BEFORE_DECISION: readonly ModificationStage[] = ['draft', 'proposal', 'refinement', 'report', 'board'];

const STAGES: Readonly<Record<ModificationActType, readonly ModificationStage[]>> = {
  'modification.describe': OPEN,
  'modification.convert': ['draft'],
  'modification.set-path': ['proposal', 'refinement', 'report', 'board'],
  // Documents such as a conclusions report come after the end, too.
  'modification.take-step': ANY,
  'modification.begin-refinement': ['proposal', 'report', 'board'],
  'modification.begin-report': ['proposal', 'refinement'],
  'modification.submit': ['report'],
  'modification.record-vote': ['report', 'board'],
  'modification.publish-vote': ANY,
  'modification.refer': ['referral'],
  'modification.refuse-referral': ['authority'],
  'modification.decide': ['authority'],
  'modification.set-date': OPEN.filter((stage) => stage !== 'draft'),
  'modification.implement': ['approved'],
  'modification.hold': BEFORE_DECISION,
  'modification.resume': OPEN,
  'modification.direct': OPEN,
  'modification.withdraw': BEFORE_DECISION,
  'modification.add-date': ANY,
  'modification.strike': ANY,
};

/** What is done also while it is on hold or suspended. */
const WHILE_HELD: readonly ModificationActType[] = [
  ...['modification.describe', 'modification.take-step', 'modification.resume', 'modification.direct'],
  ...['modification.withdraw', 'modification.add-date', 'modification.strike', 'modification.publish-vote'],
] as readonly ModificationActType[];

/** The vote that counts, where not everybody may read it. */
export function closedVote({ vote, events }: Life): number | null {
  const event = events.find(({ no }) => no === vote?.no);
  return event === undefined || event.entry.audience === 'public' ? null : event.no;
}

/** Why the act may not follow now; null when it may. */
export function whyNot(act: ModificationActType, life: Life): string | null {
  const number = numberOf(life);
  if (act === 'modification.publish-vote') {
    return closedVote(life) === null ? `Everybody may read the votes on ${number} already.` : null;
  }
  if (!STAGES[act].includes(life.stage)) {
    const said = sayModificationStage(life.stage);
    return isEnded(life.stage)
      ? `${number} is at its end: ${said}. Nothing more follows, save documents, other dates and corrections.`
      : `${number} is at the stage “${said}”, where this does not follow. Choose one of the acts that are offered.`;
  }
  if (life.side !== null && !WHILE_HELD.includes(act)) {
    const how =
      life.side === 'on-hold' ? 'on hold. Resume it' : 'suspended. Enter the direction that lifts this';
    return `${number} is ${how} first.`;
  }
  if (closedVote(life) !== null && !WHILE_HELD.includes(act)) {
    return `The Change Board's vote on ${number} is not public, and this would tell it. Publish the vote first.`;
  }
  return whyNotHere(act, life);
}

function whyNotHere(act: ModificationActType, life: Life): string | null {
  const number = numberOf(life);
  switch (act) {
    case 'modification.resume':
      return life.side === 'on-hold' ? null : `${number} is not on hold.`;
    case 'modification.submit':
    case 'modification.record-vote':
      return life.path === null
        ? `Set the path of ${number} first: it says whether the Change Board decides or recommends.`
        : null;
    case 'modification.refuse-referral':
      return life.isReferred ? null : `The decision on ${number} was not referred.`;
    case 'modification.hold':
      return life.side === null
        ? null
        : `${number} is ${life.side === 'on-hold' ? 'on hold' : 'suspended'} already.`;
    default:
      return null;
  }
}

export const MODIFICATION_ACTS = Object.keys(STAGES) as readonly ModificationActType[];

/** The acts that may follow now. */
export function actsThatFollow(life: Life): readonly ModificationActType[] {
  return MODIFICATION_ACTS.filter((act) => whyNot(act, life) === null);
}
