/** Questions of holders, proved by commands: who asks, what officers decide, how it is answered, and who reads what. */
import { describe, expect, it } from '@jest/globals';
import type { Reader } from '../../audience/audience.js';
import { draftMinutes } from '../../minutes/draft-minutes.js';
import { A_SECRET } from '../../testing/a-meeting.js';
import { GeneralMeeting, sharesRules } from '../../testing/a-general-meeting.js';
import { sayQuestionRule } from '../../rule-set/say-question-rule.js';
import { foldMeeting, initialMeeting } from '../fold-meeting.js';
import type { MeetingCommandData } from '../meeting-command.js';
import { viewEntries } from '../view-entries.js';
import { countQuestions, sayQuestionCounts, sayQuestionStanding } from './count-questions.js';
import { holdersAskedFor, questionAt, questionOnTable, questionsToAnswer } from './questions.js';

const LOTS = [
  { shares: 60, holder: 'alpha' },
  { shares: 20, holder: 'beta' },
  { shares: 10, holder: 'beta', representative: 'member-9' },
];
const RULES = sharesRules({ questions: { mostPerHolder: 3 } });

function aMeeting(): GeneralMeeting {
  return new GeneralMeeting(LOTS, RULES);
}

function asking(altered: Partial<MeetingCommandData['question.ask']> = {}) {
  const asked = { itemId: null, holderId: 'alpha', text: 'Why a new auditor?', reason: null };
  return { type: 'question.ask', ...asked, ...altered } as const;
}
const show = (number: number) => ({ type: 'question.show', number }) as const;
const group = (number: number, withNumber: number) =>
  ({ type: 'question.group', number, withNumber }) as const;
const holdBack = (number: number, sentence = 'It names a price.') =>
  ({ type: 'question.hold-back', number, ground: 'confidential', sentence }) as const;
const takeUp = (number: number) => ({ type: 'question.take-up', number }) as const;
const answer = (number: number, altered: Partial<MeetingCommandData['question.answer']> = {}) =>
  ({ type: 'question.answer', number, way: 'aloud', text: '', by: 'The Chair', ...altered }) as const;

/** A meeting with so many questions of alpha and beta in turn, and the question they are about. */
function withQuestions(count: number): GeneralMeeting {
  const meeting = aMeeting();
  for (let no = 0; no < count; no++) {
    const [person, holderId] = no % 2 === 0 ? ['member-0', 'alpha'] : ['member-1', 'beta'];
    meeting.run.must(person ?? '', asking({ holderId: holderId ?? '', text: `Text ${no + 1}` }));
  }
  return meeting;
}

describe('a question', () => {
  it('[QST-1] is asked by who stands for the holder, on an item or on the meeting, from the notice until the close', () => {
    const meeting = aMeeting();
    const { run, itemId } = meeting;
    run.must('member-0', asking({ itemId }));
    run.must('member-9', asking({ holderId: 'beta' }));
    expect(holdersAskedFor(run.state, 'member-9')).toEqual([{ holderId: 'beta', name: 'Company beta' }]);
    expect(run.refused('member-1', asking())).toMatchObject({ code: 'not-your-holder', field: 'holderId' });
    expect(run.refused('member-7', asking()).code).toBe('not-your-holder');
    expect(run.refused('member-0', asking({ holderId: 'none' })).code).toBe('holder-unknown');
    expect(run.refused('member-0', asking({ itemId: 'none' })).code).toBe('no-such-item');
    meeting.start();
    run.must('member-1', asking({ holderId: 'beta' }));
    run.must('chair', { type: 'meeting.close' });
    expect(run.refused('member-0', asking())).toMatchObject({
      code: 'wrong-stage',
      sentence: expect.stringContaining('You cannot ask a question while the meeting is closed'),
    });
  });

  it('[QST-1] is not asked on an item that who asks may not read', () => {
    const { run } = aMeeting();
    const itemId = run.addItem({ classification: 'RED', namedPersons: ['member-1'] });
    expect(run.refused('member-0', asking({ itemId }))).toEqual(
      run.refused('member-0', asking({ itemId: 'none' })),
    );
    run.must('member-1', asking({ itemId, holderId: 'beta' }));
    expect(run.entries.slice(-3).map(({ audience }) => audience)).toEqual([
      ...[{ persons: ['member-1'] }, { persons: ['member-1'] }, { persons: ['member-1'] }],
    ]);
  });

  it('[QST-1] is written down by the secretary, who says how it came', () => {
    const { run } = aMeeting();
    expect(run.refused('secretary', asking()).field).toBe('reason');
    run.must('secretary', asking({ reason: 'By letter of 8 December' }));
    expect(questionAt(run.state, 1)?.asker).toEqual({
      ...{ person: { personId: 'member-0', name: 'Name of member-0' }, holderId: 'alpha' },
      ...{ holderName: 'Company alpha', recordedBecause: 'By letter of 8 December' },
    });
  });

  it('[QST-2] is refused where no rule takes any, over the limit of a holder, empty, too long or not readable', () => {
    const silent = new GeneralMeeting(LOTS);
    expect(silent.run.refused('member-0', asking()).code).toBe('no-questions');
    const { run } = aMeeting();
    expect(run.refused('member-0', asking({ text: '  ' })).code).toBe('text-missing');
    expect(run.refused('member-0', asking({ text: 'x'.repeat(1001) })).code).toBe('text-too-long');
    expect(run.refused('member-0', asking({ text: 'turned round \u202e' })).code).toBe('text-unreadable');
    run.must('member-1', asking({ holderId: 'beta' }));
    run.must('member-1', { type: 'question.withdraw', number: 1 });
    run.must('member-9', asking({ holderId: 'beta' }));
    run.must('member-9', asking({ holderId: 'beta' }));
    expect(run.refused('member-1', asking({ holderId: 'beta' }))).toEqual({
      ...{ kind: 'conflict', code: 'too-many-questions', field: 'holderId' },
      sentence:
        'Company beta has asked 3 questions, and no holder asks more in one meeting. Ask to speak instead.',
    });
    run.must('member-0', asking());
  });

  it('[QST-2] is refused once the meeting has as many as its rules take, withdrawn ones counted', () => {
    const { run } = new GeneralMeeting(LOTS, sharesRules({ questions: { mostPerHolder: 2, mostInAll: 3 } }));
    run.must('member-0', asking());
    run.must('member-0', asking());
    run.must('member-1', asking({ holderId: 'beta' }));
    run.must('member-1', { type: 'question.withdraw', number: 3 });
    expect(run.refused('member-1', asking({ holderId: 'beta' }))).toMatchObject({
      code: 'no-more-questions',
      sentence: 'This meeting has 3 questions, and its rules take no more. Ask to speak instead.',
    });
  });

  it('[QST-2] has its rule read back in plain English', () => {
    expect(sayQuestionRule(sharesRules())).toEqual([]);
    expect(sayQuestionRule(RULES)).toEqual([
      'Three questions may be put to a meeting for each holder, and 1,000 in all, from the notice until the meeting closes; what came is counted openly.',
    ]);
  });

  it('[QST-6] is withdrawn by its holder until it is decided on', () => {
    const { run } = withQuestions(2);
    const withdraw = { type: 'question.withdraw', number: 2 } as const;
    run.must('member-9', withdraw);
    expect(run.refused('chair', show(2)).code).toBe('question-withdrawn');
    run.must('chair', show(1));
    const late = { type: 'question.withdraw', number: 1 } as const;
    expect(run.refused('member-0', late).code).toBe('question-decided');
  });

  it('[QST-6] is withdrawn by nobody else, who learns not even whether it is there', () => {
    const { run } = aMeeting();
    const itemId = run.addItem({ classification: 'RED', namedPersons: ['member-1'] });
    run.must('member-1', asking({ itemId, holderId: 'beta' }));
    const [hidden, none] = [1, 9].map((number) =>
      run.refused('member-0', { type: 'question.withdraw', number }),
    );
    expect(hidden).toEqual({ ...none, sentence: none?.sentence.replace('9', '1') });
    expect(hidden?.code).toBe('not-your-question');
  });
});

describe('what officers decide on a question', () => {
  it('[QST-3] is counted openly, each question once', () => {
    const { run } = withQuestions(5);
    run.must('chair', show(1));
    run.must('secretary', group(2, 1));
    run.must('secretary', holdBack(3));
    run.must('member-1', { type: 'question.withdraw', number: 4 });
    run.must('chair', answer(1));
    expect(countQuestions(run.state)).toEqual({
      received: 5,
      by: { waiting: 1, shown: 1, grouped: 1, 'not-shown': 1, withdrawn: 1 },
      answered: 2,
    });
    expect(sayQuestionCounts(run.state)).toBe(
      '5 received: 1 shown, 1 answered with another, 1 not shown, 1 withdrawn, 1 not decided yet. 2 are answered.',
    );
    expect(run.state.questions.map((one) => sayQuestionStanding(run.state, one))).toEqual([
      'Answered aloud',
      'Answered with question 1',
      'Not shown: an answer would disclose confidential information',
      'Withdrawn by the person who asked it',
      'Received, not decided yet',
    ]);
    const seen = foldMeeting(
      initialMeeting,
      viewEntries(run.entries, { clearance: 'public', personId: null }),
    );
    expect(sayQuestionCounts(seen)).toBe(sayQuestionCounts(run.state));
  });

  it('[QST-5] names a ground and a sentence, groups with what is shown, and takes back nothing that was shown', () => {
    const { run } = withQuestions(4);
    expect(run.refused('chair', holdBack(1, ' ')).field).toBe('sentence');
    expect(run.refused('chair', group(2, 1))).toMatchObject({ code: 'group-not-shown', field: 'withNumber' });
    expect(run.refused('chair', group(2, 9))).toMatchObject({
      code: 'no-such-question',
      field: 'withNumber',
    });
    run.must('chair', holdBack(1));
    run.must('chair', show(1));
    expect(run.refused('chair', show(1)).code).toBe('question-shown');
    expect(run.refused('chair', holdBack(1)).code).toBe('question-shown');
    expect(run.refused('chair', group(1, 1)).code).toBe('group-not-shown');
    run.must('chair', group(2, 1));
    run.must('chair', show(3));
    expect(run.refused('chair', group(1, 3)).code).toBe('leads-group');
    expect(run.refused('chair', group(3, 2)).code).toBe('group-not-shown');
    run.must('chair', group(3, 1));
    expect(run.refused('chair', holdBack(3)).code).toBe('question-shown');
    run.must('chair', answer(1));
    expect(run.refused('chair', group(1, 2)).code).toBe('question-answered');
    expect(run.state.questions.map(({ standing }) => standing)).toEqual([
      ...['shown', 'grouped', 'grouped', 'waiting'],
    ]);
  });

  it('[QST-11] keeps its item on the agenda, and is shown to those who read that', () => {
    const { run } = aMeeting();
    const itemId = run.addItem({ classification: 'AMBER', title: 'A late matter' });
    run.must('member-0', asking({ itemId }));
    const { agendaRevision } = run.state;
    const remove = { type: 'item.remove', itemId, reason: 'Put off', agendaRevision } as const;
    expect(run.refused('secretary', remove)).toMatchObject({
      code: 'item-begun',
      sentence: expect.stringContaining('such as a question. Defer it instead.'),
    });
    expect(run.must('chair', show(1)).map(({ audience }) => audience)).toEqual(['body']);
  });
});

describe('who asked', () => {
  it('[QST-10] is told to nobody below the body, and neither is the salt with which it could be tried out', () => {
    const { run } = withQuestions(1);
    run.must('member-0', { type: 'question.withdraw', number: 1 });
    const salted = run.entries.map((entry) => ({ ...entry, salt: A_SECRET }));
    const told = viewEntries(salted, { clearance: 'public', personId: null });
    expect(told.flatMap(({ type, data }) => (type.startsWith('question.') ? [data] : []))).toEqual([
      { number: 1, itemId: null },
      { number: 1 },
    ]);
    expect(JSON.stringify(told)).not.toMatch(`${A_SECRET}|Company alpha|member-0`);
    expect(viewEntries(salted, { clearance: 'body', personId: 'observer' }).at(-1)?.salt).toBe(A_SECRET);
  });
});

describe('questions in the minutes', () => {
  it('[QST-9] are told in figures and each with what became of it, without a text that was never shown', () => {
    const meeting = withQuestions(4);
    const { run, itemId } = meeting;
    run.must('member-0', asking({ itemId, text: 'Who proposed it?' }));
    run.must('chair', show(1));
    run.must('chair', group(2, 1));
    run.must('chair', holdBack(3));
    run.must('chair', answer(1, { text: 'Their term was over' }));
    const tell = (reader: Reader): string[] => {
      const entries = viewEntries(run.entries, reader);
      const { sections } = draftMinutes(foldMeeting(initialMeeting, entries), entries);
      return sections.flatMap(({ heading, paragraphs }) =>
        paragraphs.filter(({ kind }) => kind === 'question').map(({ text }) => `${heading}: ${text}`),
      );
    };
    expect(tell({ clearance: 'officers', personId: 'chair' })).toEqual([
      'Change of auditor: Question 5, for Company alpha, was received.',
      'Questions from holders: 5 received: 1 shown, 1 answered with another, 1 not shown, 2 not decided yet. 2 are answered.',
      'Questions from holders: Question 1, for Company alpha: “Text 1” The Chair answered aloud: Their term was over.',
      'Questions from holders: Question 2, for Company beta, was answered with question 1.',
      'Questions from holders: Question 3, for Company alpha, was not shown, as an answer would disclose confidential information: It names a price.',
      'Questions from holders: Question 4, for Company beta, was received.',
    ]);
    expect(tell({ clearance: 'public', personId: null })).toContain(
      'Questions from holders: Question 1: “Text 1” The Chair answered aloud: Their term was over.',
    );
  });
});

describe('the answer of a question', () => {
  it('[QST-7] is given once, aloud or in writing, with a text where it is in writing', () => {
    const { run } = withQuestions(3);
    expect(run.refused('chair', answer(1)).code).toBe('question-not-shown');
    run.must('chair', show(1));
    run.must('chair', show(2));
    run.must('chair', group(3, 1));
    expect(run.refused('chair', answer(3)).code).toBe('question-grouped');
    expect(run.refused('secretary', answer(1, { way: 'in-writing' })).code).toBe('text-missing');
    expect(run.refused('secretary', answer(1, { by: '' })).field).toBe('by');
    run.must('secretary', answer(1, { way: 'in-writing', text: 'The term was over.' }));
    expect(run.refused('secretary', answer(1))).toEqual({
      ...{ kind: 'conflict', code: 'question-answered', field: 'number' },
      sentence: 'Question 1 is answered already. Correct that answer instead.',
    });
    run.must('chair', answer(2));
    expect(sayQuestionCounts(run.state)).toContain('3 are answered');
  });

  it('[QST-7] is corrected with a reason, also after the meeting', () => {
    const meeting = withQuestions(1);
    const { run } = meeting;
    const correct = {
      type: 'question.correct-answer',
      number: 1,
      text: 'In 2023',
      reason: 'A slip',
    } as const;
    run.must('chair', show(1));
    expect(run.refused('secretary', correct).code).toBe('question-unanswered');
    meeting.start();
    run.must('chair', answer(1, { text: 'In 2022' }));
    run.must('chair', { type: 'meeting.close' });
    expect(run.refused('secretary', { ...correct, reason: '' }).field).toBe('reason');
    run.must('secretary', correct);
    expect(questionAt(run.state, 1)?.answer).toMatchObject({ text: 'In 2023', corrections: ['A slip'] });
    expect(run.entries.some(({ data }) => 'text' in data && data.text === 'In 2022')).toBe(true);
  });

  it('[QST-8] is on the table for one question at a time, as long as the item is', () => {
    const meeting = withQuestions(3);
    const { run } = meeting;
    const other = run.addItem({ title: 'Any other business' });
    run.must('chair', show(1));
    run.must('chair', show(2));
    expect(run.refused('chair', takeUp(1)).code).toBe('wrong-stage');
    meeting.start();
    expect(run.refused('chair', takeUp(3)).code).toBe('question-not-shown');
    run.must('chair', takeUp(1));
    expect(run.refused('chair', takeUp(1)).code).toBe('question-on-table');
    run.must('chair', takeUp(2));
    expect(run.state.questions.map((one) => sayQuestionStanding(run.state, one))[1]).toBe(
      'Being answered now',
    );
    expect(questionOnTable(run.state)?.number).toBe(2);
    expect(run.refused('chair', { type: 'question.put-back', number: 1 }).code).toBe('question-not-on-table');
    run.must('chair', { type: 'question.put-back', number: 2 });
    expect(questionOnTable(run.state)).toBeNull();
    run.must('chair', takeUp(1));
    run.must('chair', answer(1));
    expect(questionOnTable(run.state)).toBeNull();
    expect(questionsToAnswer(run.state).map(({ number }) => number)).toEqual([2]);
    run.must('chair', takeUp(2));
    run.must('chair', { type: 'item.open', itemId: other, from: meeting.itemId });
    expect(questionOnTable(run.state)).toBeNull();
    run.must('chair', { type: 'item.open', itemId: meeting.itemId, from: other });
    expect(questionOnTable(run.state)).toBeNull();
  });

  it('[QST-8] comes first where it is about the item on the table', () => {
    const meeting = withQuestions(1);
    const { run, itemId } = meeting;
    run.must('member-1', asking({ holderId: 'beta', itemId }));
    run.must('chair', show(1));
    run.must('chair', show(2));
    expect(questionsToAnswer(run.state).map(({ number }) => number)).toEqual([1, 2]);
    meeting.start();
    expect(questionsToAnswer(run.state).map(({ number }) => number)).toEqual([2, 1]);
  });
});
