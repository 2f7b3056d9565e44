/** Deciding in writing: the call that puts the questions, reminders, and what the next meeting is told. */
import { BANK_HOLIDAYS_ENGLAND_WALES } from '../../calendar/bank-holidays-england-wales.js';
import { ukDate, ukTime } from '../../calendar/uk-time.js';
import { windowEnd } from '../../calendar/voting-window.js';
import type { QuorumReading } from '../../quorum/quorum.js';
import type { RuleSet } from '../../rule-set/rule-set.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { checkItem } from '../agenda/check-item.js';
import { checkText } from '../check-text.js';
import { type Decided, type Deciders, type Decision, type Situation, entryOf, write } from '../decided.js';
import { findOpenVote } from '../find.js';
import type { MeetingCommandData, WrittenQuestion } from '../meeting-command.js';
import type { AgendaItem } from '../meeting-state.js';
import { lapseRuleOf } from '../../notice/notice-rule.js';
import { lapseAt } from '../../resolution/lapse.js';
import { checkMayBeWritten, checkPassedByVotesAlone } from './check-resolution-in-writing.js';
import { circulationOf } from './circulation.js';
import { openingOf, rulesFor } from '../votes/open-vote.js';
import { itemOf, waitingFor } from '../select.js';
import { remindableFrom } from './reminders.js';
import { checkInWriting } from './writing.js';
import { quorumAtCall } from './written-quorum.js';

type Call = MeetingCommandData['written.call'];

const MOST_QUESTIONS = 20;
const LONGEST_WINDOW = 60;

/** What was refused of one question, told by its field. */
function inQuestion<Value>(asked: Result<Value>, index: number): Result<Value> {
  if (asked.ok) return asked;
  const { refusal } = asked;
  const field = `questions.${String(index)}.${refusal.field ?? 'question'}`;
  return { ok: false, refusal: { ...refusal, field } };
}

function checkAsked({ questions, workingDays }: Call): Result<null> {
  if (questions.length === 0 || questions.length > MOST_QUESTIONS) {
    const sentence = `Put 1 to ${String(MOST_QUESTIONS)} questions.`;
    return refuse('invalid', 'no-questions', sentence, 'questions');
  }
  if (Number.isSafeInteger(workingDays) && workingDays >= 1 && workingDays <= LONGEST_WINDOW)
    return accept(null);
  const sentence = `Leave the window open for 1 to ${String(LONGEST_WINDOW)} working days.`;
  return refuse('invalid', 'not-a-window', sentence, 'workingDays');
}

/** A resolution of members may be agreed to until it lapses, whatever the window of the other questions. */
function closeOf(
  { resolution }: Pick<AgendaItem, 'resolution'>,
  { notice }: Call['roster'],
  now: string,
  windowEndsAt: string,
): string {
  if (resolution === undefined || notice === undefined) return windowEndsAt;
  return lapseAt(now, lapseRuleOf(notice));
}

function checkRules({ resolution }: AgendaItem, ruleSet: RuleSet): Result<null> {
  const possible = checkInWriting(ruleSet);
  return possible.ok && resolution !== undefined ? checkPassedByVotesAlone(ruleSet) : possible;
}

/** The item that a question is about and the vote on it, opened for everyone in post. */
function put(
  { roster }: Call,
  { question, ruleSetId, options, seats, item: asked }: WrittenQuestion,
  { state, context }: Situation,
  windowEndsAt: string,
): Result<{ readonly item: AgendaItem; readonly closesAt: string; readonly opening: readonly Decided[] }> {
  const checked = checkItem(asked, roster, context.now);
  if (!checked.ok) return checked;
  const writable = checkMayBeWritten(checked.value);
  if (!writable.ok) return writable;
  const item = { ...writable.value, itemId: context.newId() };
  const closesAt = closeOf(item, roster, context.now, windowEndsAt);
  const vote = { itemId: item.itemId, question, options, seats, closesAt, electorIds: [] };
  const readQuorum = (ruleSet: RuleSet): Result<QuorumReading> => {
    const quorum = quorumAtCall(roster, ruleSet);
    if (quorum.met) return accept(quorum);
    const sentence = `These rules could never have a quorum here: ${quorum.lacking.join('; ')}. Fill the seats first, or choose other rules.`;
    return refuse('conflict', 'inquorate', sentence, 'ruleSetId');
  };
  const rules = rulesFor(roster, { ...vote, ruleSetId, method: null });
  const possible = rules.ok ? checkRules(item, rules.value) : accept(null);
  if (!possible.ok) return possible;
  const ground = { state: { ...state, conduct: 'written' as const }, item, roster, readQuorum };
  const opening = openingOf(ground, rules, vote, context);
  return opening.ok ? accept({ item, closesAt, opening: opening.value }) : opening;
}

function call(command: Call, situation: Situation): Decision {
  const { meetingId, bodyId, bodyName, bodyCode, clocks, reminders, roster, workingDays } = command;
  const asked = checkAsked(command);
  if (!asked.ok) return asked;
  const title = checkText(command.title, 'title', 200);
  if (!title.ok) return title;
  const startsAt = situation.context.now;
  const windowEndsAt = windowEnd(startsAt, workingDays, BANK_HOLIDAYS_ENGLAND_WALES);
  const items: Decided[] = [];
  const openings: Decided[] = [];
  const order: string[] = [];
  const circulated: { readonly item: AgendaItem; readonly closesAt: string }[] = [];
  for (const [index, question] of command.questions.entries()) {
    const one = inQuestion(put(command, question, situation, windowEndsAt), index);
    if (!one.ok) return one;
    const { item, opening, closesAt } = one.value;
    circulated.push({ item, closesAt });
    order.push(item.itemId);
    items.push({ entry: entryOf('item.added', item, { item, order: [...order], late: false }) });
    openings.push(...opening);
  }
  const endsAt =
    circulated
      .map(({ closesAt }) => closesAt)
      .toSorted()
      .at(-1) ?? windowEndsAt;
  const planned = {
    ...{ meetingId, bodyId, bodyName, bodyCode, number: null, title: title.value, startsAt, endsAt },
    ...{ place: 'In writing', clocks, conduct: 'written' as const, reminders },
  };
  return accept([
    { entry: entryOf('meeting.planned', null, planned) },
    { entry: entryOf('roster.set', null, { roster }) },
    ...items,
    { entry: entryOf('agenda.ordered', null, { order }) },
    { entry: entryOf('meeting.called', null, {}) },
    ...circulationOf({ title: title.value, bodyName, roster }, circulated, situation.context),
    { entry: entryOf('meeting.started', null, {}) },
    ...openings,
  ]);
}

export const writtenDeciders = {
  'written.call': (command, situation) =>
    situation.state.no === 0
      ? call(command, situation)
      : refuse('conflict', 'already-planned', 'This written decision is out already.', 'meetingId'),
  'vote.remind': ({ voteId }, { state, context }) => {
    const vote = findOpenVote(state, voteId, context.now);
    if (!vote.ok) return vote;
    if (waitingFor(state, vote.value, context.now).length === 0) {
      const sentence = 'Everybody has voted or withdrawn, so there is nobody to remind.';
      return refuse('conflict', 'nobody-to-remind', sentence, 'voteId');
    }
    const free = remindableFrom(vote.value, context.now);
    if (free !== null) {
      const sentence = `Those who have not voted were reminded of this vote already. You can remind them again from ${ukTime(free)} UK time on ${ukDate(free)}.`;
      return refuse('conflict', 'reminded-already', sentence, 'voteId');
    }
    return write(entryOf('vote.reminded', itemOf(state, vote.value.itemId), { voteId }));
  },
  'written.report': ({ reports }, { state }) => {
    const known = new Set(state.reported.map(({ voteId }) => voteId));
    const fresh = reports.filter(({ decision }) => !known.has(decision.voteId));
    return write(...fresh.map(({ decision, item }) => entryOf('written.reported', item, decision)));
  },
} satisfies Partial<Deciders>;
