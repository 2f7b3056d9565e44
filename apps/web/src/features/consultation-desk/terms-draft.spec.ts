/** What is missing in a consultation that is being prepared, and what of it is sent. */
import { describe, expect, it } from '@jest/globals';
import { emptyQuestion, emptyTerms, faultsOfTerms, termsOf } from './terms-draft.js';

describe('a consultation in preparation', () => {
  it('says what is missing, field by field', () => {
    const choice = { ...emptyQuestion(), text: 'Which?', form: 'choice', options: 'One\n \n' } as const;
    const draft = { ...emptyTerms(), about: 'budget', usualDays: '0', questions: [emptyQuestion(), choice] };
    expect(Object.keys(faultsOfTerms(draft)).toSorted()).toEqual([
      ...['about', 'closes', 'kind.name', 'kind.usualWorkingDays'],
      ...['questions.0.text', 'questions.1.options', 'title'],
    ]);
  });

  it('is sent trimmed, with the options of choices alone', () => {
    const draft = {
      ...{
        ...emptyTerms(),
        kind: ' Budget ',
        title: 'Draft Budget',
        closesOn: '2022-01-28',
        usualDays: '15',
      },
      questions: [
        { ...emptyQuestion(), text: 'Why? ', options: 'left over' },
        { ...emptyQuestion(), text: 'Which?', form: 'choice', options: ' One \nTwo\n' } as const,
      ],
    };
    expect(faultsOfTerms(draft)).toEqual({});
    expect(termsOf(draft)).toEqual({
      kind: { name: 'Budget', usualWorkingDays: 15 },
      ...{ title: 'Draft Budget', about: null, introduction: '', documents: [] },
      questions: [
        { text: 'Why?', form: 'text', options: [] },
        { text: 'Which?', form: 'choice', options: ['One', 'Two'] },
      ],
      closes: { on: '2022-01-28', at: '17:00' },
    });
  });
});
