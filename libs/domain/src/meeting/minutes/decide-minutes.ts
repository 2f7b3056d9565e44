/** What may be done with written minutes: sent round, corrections asked for and answered, approved, published, and corrected later as a new version. */
import { type Result, accept, refuse } from '../../value/refusal.js';
import type { Roster } from '../attendance/roster.js';
import { checkReason, checkText } from '../check-text.js';
import { type Deciders, type Decision, type Situation, write } from '../decided.js';
import type { MeetingState } from '../meeting-state.js';
import type { MinutesCommandData } from './minutes-entries.js';
import { approvedVersion, type MinutesApproval, type MinutesVersion } from './minutes-life.js';

/** Unanswered ones of one person, so that nobody buries the secretary. */
const MOST_OPEN_OF_ONE = 50;
const WORDS = { wrong: 1000, should: 2000 };

function findVersion({ minutes }: MeetingState, version: number): Result<MinutesVersion> {
  const found = minutes.versions.find((one) => one.version === version);
  const sentence = 'These minutes have no such version. Look at the list of versions again.';
  return found === undefined ? refuse('missing', 'no-such-version', sentence, 'version') : accept(found);
}

function isLatest({ minutes }: MeetingState, { version }: MinutesVersion): boolean {
  return minutes.versions.at(-1)?.version === version;
}

/** Members and alternates, each once. */
function recipientsIn(roster: Roster | null): string[] {
  const persons = (roster?.seats ?? []).flatMap(({ member, alternates }) => [member, ...alternates]);
  return [...new Set(persons.flatMap((one) => (one === null ? [] : [one.personId])))];
}

function circulate(
  { hash, reason }: MinutesCommandData['minutes.circulate'],
  { state }: Situation,
): Decision {
  const version = (state.minutes.versions.at(-1)?.version ?? 0) + 1;
  const data = { version, hash, to: recipientsIn(state.roster) };
  if (approvedVersion(state.minutes) === null)
    return write({ type: 'minutes.circulated', audience: 'body', data });
  const why = checkReason(reason);
  if (!why.ok) return why;
  return write({ type: 'minutes.corrected', audience: 'body', data: { ...data, reason: why.value } });
}

function ask(asked: MinutesCommandData['minutes.ask-correction'], situation: Situation): Decision {
  const { state, context } = situation;
  const version = findVersion(state, asked.version);
  if (!version.ok) return version;
  if (!isLatest(state, version.value)) {
    const sentence = 'A newer version went to the members. Look whether it still says this, and ask there.';
    return refuse('conflict', 'newer-version', sentence, 'version');
  }
  if (version.value.approval !== null) {
    const sentence =
      'These minutes are approved, so they are corrected only by a new version. Write to the secretary.';
    return refuse('conflict', 'approved-already', sentence, 'version');
  }
  const { personId } = context.actor;
  const open = state.minutes.corrections.filter(
    ({ by, answer }) => by?.personId === personId && answer === null,
  );
  if (open.length >= MOST_OPEN_OF_ONE) {
    const sentence = `${MOST_OPEN_OF_ONE} of your corrections wait for an answer. Wait for the secretary, or speak to them.`;
    return refuse('conflict', 'too-many-corrections', sentence);
  }
  const wrong = checkText(asked.wrong, 'wrong', WORDS.wrong);
  if (!wrong.ok) return wrong;
  const should = checkText(asked.should, 'should', WORDS.should);
  if (!should.ok) return should;
  const data = { ...asked, wrong: wrong.value, should: should.value };
  // It may quote what few people read, so it is for the officers and whoever asks.
  return write({ type: 'minutes.correction-asked', audience: { persons: [personId] }, data });
}

function answer(asked: MinutesCommandData['minutes.answer-correction'], { state }: Situation): Decision {
  const correction = state.minutes.corrections.find(({ no }) => no === asked.correction);
  if (correction === undefined) {
    const sentence = 'Nobody asked for this correction. Look at the list again.';
    return refuse('missing', 'no-such-correction', sentence, 'correction');
  }
  if (correction.answer !== null) {
    const sentence = 'This correction is answered already. Look at the list again.';
    return refuse('conflict', 'answered-already', sentence, 'correction');
  }
  const reason = checkReason(asked.reason);
  if (!reason.ok) return reason;
  const audience = { persons: correction.by === null ? [] : [correction.by.personId] };
  const data = { ...asked, reason: reason.value };
  return write({ type: 'minutes.correction-answered', audience, data });
}

function approve(state: MeetingState, version: number, approval: MinutesApproval): Decision {
  const found = findVersion(state, version);
  if (!found.ok) return found;
  if ((approvedVersion(state.minutes)?.version ?? 0) >= version) {
    const sentence = 'This version, or a later one, is approved already.';
    return refuse('conflict', 'approved-already', sentence, 'version');
  }
  const audience = readersOf(found.value);
  return write({ type: 'minutes.approved', audience, data: { version, approval } });
}

/** Who is told what becomes of the approval of a version. */
const readersOf = ({ published }: MinutesVersion): 'body' | 'public' =>
  published === null ? 'body' : 'public';

function endApproval(
  { sourceId }: MinutesCommandData['minutes.end-approval'],
  { state }: Situation,
): Decision {
  const version = state.minutes.versions.find(
    ({ approval }) => approval !== null && approval.way !== 'chair' && approval.sourceId === sourceId,
  );
  if (version === undefined) {
    const sentence = 'No version of these minutes stands approved by that. There is nothing to take back.';
    return refuse('missing', 'not-approved-by-it', sentence);
  }
  const data = { version: version.version, sourceId };
  return write({ type: 'minutes.approval-ended', audience: readersOf(version), data });
}

function approveInWriting(
  { version }: MinutesCommandData['minutes.approve'],
  { state, context }: Situation,
): Decision {
  if (state.clocks?.minutes?.chairApproves !== true) {
    const sentence =
      'In this body a meeting approves the minutes. Put them on the agenda of the next one, or have the rules of the body changed.';
    return refuse('forbidden', 'approved-by-meeting', sentence);
  }
  const found = findVersion(state, version);
  if (!found.ok) return found;
  if (!isLatest(state, found.value)) {
    const sentence = 'A newer version went to the members. Read that one, and approve it.';
    return refuse('conflict', 'newer-version', sentence, 'version');
  }
  if (state.minutes.corrections.some((one) => one.answer === null)) {
    const sentence = 'Some corrections wait for an answer. Have them answered, then approve the minutes.';
    return refuse('conflict', 'corrections-open', sentence);
  }
  return approve(state, version, { way: 'chair', name: context.actor.name });
}

function publish({ version, hash }: MinutesCommandData['minutes.publish'], { state }: Situation): Decision {
  const found = findVersion(state, version);
  if (!found.ok) return found;
  const { approval, published } = found.value;
  if (approval === null || approvedVersion(state.minutes)?.version !== version) {
    const sentence = 'Only the version that was approved last is published. Have this one approved first.';
    return refuse('conflict', 'not-approved', sentence, 'version');
  }
  if (published !== null) {
    return refuse('conflict', 'published-already', 'This version is published already.', 'version');
  }
  return write({ type: 'minutes.published', audience: 'public', data: { version, hash, approval } });
}

export const minutesDeciders = {
  'minutes.circulate': circulate,
  'minutes.ask-correction': ask,
  'minutes.answer-correction': answer,
  'minutes.approve': approveInWriting,
  'minutes.approve-at': ({ version, approval }, { state }) => approve(state, version, approval),
  'minutes.end-approval': endApproval,
  'minutes.publish': publish,
} satisfies Partial<Deciders>;
