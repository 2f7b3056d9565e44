/** Decisions in writing in the record: the call and its window in that of the decision, and the report in that of the next meeting. */
import { ukDate, ukTime } from '../calendar/uk-time.js';
import { asSentence } from '../value/as-sentence.js';
import { CLOSE, type MinuteWriter, OPENING, minute } from './minute.js';

const moment = (at: string): string => `${ukTime(at)} UK time on ${ukDate(at)}`;

/** The window of a written decision, when it was put off, and what a meeting is told of those before it. */
export const minuteWritten: MinuteWriter = (entry, { after }) => {
  const { no, at } = entry;
  switch (entry.type) {
    case 'written.reported': {
      const { question, result, declaredAt } = entry.data;
      const said = `Since the last meeting this was decided in writing on ${ukDate(declaredAt)}: “${question}”`;
      return [minute('decision', `${said} ${asSentence(result)}`, [no], OPENING)];
    }
    case 'meeting.started': {
      if (after.conduct !== 'written') return [];
      const said = `The questions were put in writing to every member in post at ${moment(at)}, to be answered by ${moment(after.endsAt)}.`;
      return [minute('meeting', said, [no], OPENING)];
    }
    case 'vote.extended': {
      if (after.conduct !== 'written') return [];
      const itemId = after.votes.find(({ voteId }) => voteId === entry.data.voteId)?.itemId ?? null;
      const said = `The time to vote was put off to ${moment(entry.data.closesAt)}: ${entry.data.reason}`;
      return [minute('meeting', asSentence(said), [no], itemId ?? OPENING)];
    }
    case 'meeting.closed':
      return after.conduct === 'written'
        ? [minute('meeting', `The last question was settled at ${moment(at)}.`, [no], CLOSE)]
        : [];
    default:
      return [];
  }
};
