/** Questions of any meeting, whatever holders and officers try: the counts add up, and no text leaves its readers. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Reader } from '../../audience/audience.js';
import { GeneralMeeting, sharesRules } from '../../testing/a-general-meeting.js';
import { foldMeeting, initialMeeting } from '../fold-meeting.js';
import type { MeetingCommand } from '../meeting-command.js';
import { viewEntries } from '../view-entries.js';
import { countQuestions } from './count-questions.js';
import { NOT_SHOWN_GROUNDS, questionOnTable } from './questions.js';

const LOTS = [0, 1, 2].map((at) => ({ shares: 10, holder: `holder-${at}` }));
const RULES = sharesRules({ questions: { mostPerHolder: 4 } });

type Try = readonly [personId: string, command: MeetingCommand];
const number = fc.integer({ min: 1, max: 8 });
const reason = 'A slip';

const tries: fc.Arbitrary<Try> = fc.oneof(
  fc
    .nat({ max: 2 })
    .map((at): Try => [
      `member-${at}`,
      { type: 'question.ask', itemId: null, holderId: `holder-${at}`, text: 'Text', reason: null },
    ]),
  number.map((no): Try => ['chair', { type: 'question.show', number: no }]),
  fc
    .tuple(number, number)
    .map(([no, withNumber]): Try => ['chair', { type: 'question.group', number: no, withNumber }]),
  fc
    .tuple(number, fc.constantFrom(...NOT_SHOWN_GROUNDS))
    .map(([no, ground]): Try => [
      'secretary',
      { type: 'question.hold-back', number: no, ground, sentence: 'It is so.' },
    ]),
  fc
    .tuple(number, fc.nat({ max: 2 }))
    .map(([no, at]): Try => [`member-${at}`, { type: 'question.withdraw', number: no }]),
  number.map((no): Try => ['chair', { type: 'question.take-up', number: no }]),
  number.map((no): Try => ['chair', { type: 'question.put-back', number: no }]),
  number.map((no): Try => [
    'chair',
    { type: 'question.answer', number: no, way: 'in-writing', text: 'Yes', by: 'The Chair' },
  ]),
  number.map((no): Try => ['secretary', { type: 'question.correct-answer', number: no, text: 'No', reason }]),
);

/** A meeting in session and whatever is tried in it; the text of each question is a word that stands nowhere else. */
const anyQuestions = fc.array(tries, { minLength: 20, maxLength: 80 }).map((attempts) => {
  const meeting = new GeneralMeeting(LOTS, RULES);
  meeting.start();
  let words = 0;
  for (const [personId, command] of attempts) {
    const asked = command.type === 'question.ask' ? { ...command, text: `word-${++words}.` } : command;
    meeting.run.ask(personId, asked);
  }
  return meeting.run;
});

const READERS: readonly Reader[] = [
  { clearance: 'public', personId: null },
  { clearance: 'parties', personId: 'someone' },
  { clearance: 'body', personId: 'observer' },
  { clearance: 'body', personId: 'member-0' },
  { clearance: 'officers', personId: 'chair' },
];

describe('any questions', () => {
  it('[QST-3] are numbered without a hole and each counted once, the same to every reader', () => {
    fc.assert(
      fc.property(anyQuestions, ({ entries, state }) => {
        const counts = countQuestions(state);
        const { waiting, shown, grouped, withdrawn } = counts.by;
        expect(state.questions.map((one) => one.number)).toEqual(state.questions.map((_one, at) => at + 1));
        expect(counts.received).toBe(entries.filter(({ type }) => type === 'question.received').length);
        expect(waiting + shown + grouped + withdrawn + counts.by['not-shown']).toBe(counts.received);
        expect(counts.answered).toBeLessThanOrEqual(shown + grouped);
        for (const reader of READERS) {
          const seen = foldMeeting(initialMeeting, viewEntries(entries, reader));
          expect(countQuestions(seen)).toEqual(counts);
          expect(questionOnTable(seen)?.number).toBe(questionOnTable(state)?.number);
        }
      }),
    );
  });

  it('[QST-4] show the text of one that was never shown to the officers and who asked it alone', () => {
    fc.assert(
      fc.property(anyQuestions, ({ entries, state }) => {
        const shown = new Set(
          entries.flatMap((entry) => (entry.type === 'question.shown' ? [entry.data.number] : [])),
        );
        for (const reader of READERS) {
          const view = viewEntries(entries, reader);
          const all = JSON.stringify([view, foldMeeting(initialMeeting, view)]);
          for (const question of state.questions) {
            const isTheirs =
              reader.clearance === 'officers' || question.asker?.person?.personId === reader.personId;
            const reads = shown.has(question.number) || isTheirs;
            expect(all.includes(question.text ?? 'none')).toBe(reads);
          }
        }
      }),
    );
  });

  it('[QST-5] lead a group or follow one, and are answered only where all read them', () => {
    fc.assert(
      fc.property(anyQuestions, ({ state }) => {
        const standingOf = new Map(state.questions.map((one) => [one.number, one.standing]));
        for (const { standing, wasShown, groupedWith, answer } of state.questions) {
          if (wasShown) expect(['shown', 'grouped']).toContain(standing);
          expect(groupedWith === null).toBe(standing !== 'grouped');
          if (groupedWith !== null) expect(standingOf.get(groupedWith)).toBe('shown');
          if (answer !== null) expect(standing).toBe('shown');
        }
      }),
    );
  });
});
