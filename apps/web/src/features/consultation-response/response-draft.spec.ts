/** What is missing in a response, and what of it is sent. */
import { describe, expect, it } from '@jest/globals';
import {
  contentOf,
  draftOf,
  emptyAnswer,
  faultsOf,
  questionOfField,
  type AnswerDraft,
} from './response-draft.js';

const QUESTIONS = [
  { number: 1, text: 'Should it?', form: 'yes-no', options: [] },
  { number: 2, text: 'Why?', form: 'text', options: [] },
] as const;

const asked = QUESTIONS.map((question) => ({ ...question, options: [...question.options] }));
const draft = (...answers: AnswerDraft[]) => ({
  answers: new Map(answers.map((answer, index) => [index + 1, answer])),
  attachments: [],
});

describe('a response', () => {
  it('needs one answer, each with its choice and its mark', () => {
    expect([...faultsOf(asked, draft()).keys()]).toEqual([0]);
    const faulty = draft({ mark: 'open', choice: '', text: 'Because.' }, { ...emptyAnswer, text: 'x' });
    expect([...faultsOf(asked, faulty).values()]).toEqual([
      'Choose an answer, or take the words out.',
      'Say who may read this answer.',
    ]);
    const long = draft({ mark: 'open', choice: 'yes', text: 'x'.repeat(8_001) });
    expect(faultsOf(asked, long).get(1)).toContain('8001');
    expect(faultsOf(asked, draft({ mark: 'open', choice: 'yes', text: '' })).size).toBe(0);
  });

  it('is sent without what was not answered, and unmarked answers are kept from everybody', () => {
    const content = contentOf(asked, draft(emptyAnswer, { ...emptyAnswer, text: 'Words' }));
    expect(content).toEqual({
      answers: [{ number: 2, choice: '', text: 'Words', mark: 'confidential' }],
      attachments: [],
    });
    expect(questionOfField('content.answers.0.text', content)).toBe(2);
    expect(questionOfField('content.attachments', content)).toBe(0);
    expect(draftOf(null).answers.size).toBe(0);
  });
});
