/** What everybody is told after the close, by class; above all, that nothing tells who gave an anonymous answer. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anAnswer, aRespondingParty, ConsultationRun } from '../testing/a-consultation.js';
import { ANSWER_MARKS, type OpenedResponse, type ResponseAnswer } from './response.js';
import { summariseResponses } from './summarise-responses.js';
import { tellResponses } from './tell-responses.js';

const QUESTIONS = ConsultationRun.issued().state.terms?.questions ?? [];
const file = { hash: 'a'.repeat(64), name: 'a.pdf', media: 'application/pdf', bytes: 1, pages: 1 } as const;

function aResponse(name: string, category: string | null, ...answers: ResponseAnswer[]): OpenedResponse {
  const { partyId, categories } = aRespondingParty(name, category);
  const commitment = Buffer.from(name.padEnd(8, 'x')).toString('hex');
  return { party: { partyId, name }, categories, commitment, content: { answers, attachments: [] } };
}

const anonymously = (name: string, category: string, text: string) =>
  aResponse(name, category, anAnswer(3, 'anonymous', '', text));

describe('responses after the close', () => {
  it('[CON-12] are told by class: open with the party, anonymous without, confidential as a count', () => {
    const [, , told] = tellResponses(QUESTIONS, [
      aResponse('Zeta', 'Small', anAnswer(3, 'open', '', 'Ours is open.')),
      aResponse('Alpha', 'Large', anAnswer(3, 'open', '', 'So is ours.')),
      anonymously('Beta', 'Small', 'We hide.'),
      aResponse('Gamma', 'Small', anAnswer(3, 'confidential', '', 'A secret.')),
    ]).questions;
    expect(told).toMatchObject({
      open: [
        { party: 'Alpha', categories: ['Large'], text: 'So is ours.' },
        { party: 'Zeta', categories: ['Small'], text: 'Ours is open.' },
      ],
      anonymous: [{ categories: null, choice: '', text: 'We hide.' }],
      confidential: 1,
    });
    expect(JSON.stringify(told)).not.toMatch(/Beta|Gamma|secret/);
  });

  it('[CON-12] give a file only where it is open, and what was erased stays counted', () => {
    const attached = (name: string, mark: 'open' | 'confidential'): OpenedResponse => ({
      ...aResponse(name, 'Small', anAnswer(1, 'open', 'yes')),
      content: { answers: [], attachments: [{ mark, file: { ...file, name } }] },
    });
    const erased = { ...aResponse('Gone', 'Small'), content: null };
    const told = tellResponses(QUESTIONS, [
      attached('Shown', 'open'),
      attached('Kept', 'confidential'),
      erased,
    ]);
    expect(told.attachments).toEqual([{ party: 'Shown', file: { ...file, name: 'Shown' } }]);
    expect(told.codes).toHaveLength(3);
  });

  it('[CON-13] tell the category of anonymous answers only where none of them is alone in its own', () => {
    const categories = (...responses: OpenedResponse[]) =>
      tellResponses(QUESTIONS, responses).questions[2]?.anonymous.map((answer) => answer.categories);
    const two = [anonymously('A', 'Small', 'one'), anonymously('B', 'Small', 'two')];
    expect(categories(...two)).toEqual([['Small'], ['Small']]);
    // The third would be the one of another category.
    expect(categories(...two, anonymously('C', 'Large', 'three'))).toEqual([null, null, null]);
    expect(
      categories(aResponse('A', 'Small', anAnswer(3, 'open', '', 'x')), anonymously('B', 'Small', 'y')),
    ).toEqual([null]);
  });

  it('[CON-13] are the same whichever party of its group gave which anonymous answers, and whenever', () => {
    const answer = fc.record({
      number: fc.constantFrom(1, 3),
      mark: fc.constantFrom(...ANSWER_MARKS),
      text: fc.string({ minLength: 1, maxLength: 4 }),
    });
    const response = fc.record({
      category: fc.constantFrom('Large', 'Small', null),
      answers: fc.uniqueArray(answer, { selector: ({ number }) => number, maxLength: 2 }),
    });
    const all = fc.array(response, { maxLength: 8 });
    fc.assert(
      fc.property(all, fc.nat(), (drawn, turn) => {
        const responses = drawn.map(({ category, answers }, index) =>
          aResponse(
            `Party ${String(index)}`,
            category,
            ...answers.map(({ number, mark, text }) =>
              anAnswer(number, mark, number === 1 ? 'yes' : '', text),
            ),
          ),
        );
        const told = tellResponses(QUESTIONS, responses);
        // Each question's anonymous answers are handed round among the parties of one category that gave one.
        const swapped = QUESTIONS.reduce(
          (before, { number }) => handedRound(before, number, turn),
          responses,
        );
        expect(tellResponses(QUESTIONS, swapped).questions.map(({ anonymous }) => anonymous)).toEqual(
          told.questions.map(({ anonymous }) => anonymous),
        );
        expect(tellResponses(QUESTIONS, responses.toReversed())).toEqual(told);
        for (const { anonymous, open } of told.questions) {
          const shown = JSON.stringify(anonymous);
          for (const { party } of open) expect(shown).not.toContain(party);
          const alone = anonymous.filter(
            ({ categories }) =>
              categories !== null && anonymous.filter((one) => same(one.categories, categories)).length < 2,
          );
          expect(alone).toEqual([]);
          expect(new Set(anonymous.map(({ categories }) => categories === null)).size).toBeLessThan(2);
        }
      }),
    );
  });

  it('[CON-14] are summed up by category from what everybody is told', () => {
    const told = tellResponses(QUESTIONS, [
      aResponse('A', 'Small', anAnswer(1, 'open', 'yes'), anAnswer(2, 'open', 'June')),
      aResponse('B', 'Small', anAnswer(1, 'open', 'no')),
      aResponse('C', 'Large', anAnswer(1, 'anonymous', 'no')),
      aResponse('D', 'Large', anAnswer(1, 'confidential', 'yes')),
    ]);
    const [decision, release, words] = summariseResponses(told);
    expect(decision).toMatchObject({
      ...{ choices: ['Yes', 'No'], total: [1, 2], confidential: 1 },
      rows: [
        { category: 'Small', counts: [1, 1] },
        { category: 'Category not told', counts: [0, 1] },
      ],
    });
    expect(release).toMatchObject({
      choices: ['June', 'November'],
      rows: [{ category: 'Small', counts: [1, 0] }],
    });
    expect(words).toMatchObject({ choices: ['Answers'], rows: [], total: [0] });
  });
});

function same(one: readonly string[] | null, other: readonly string[] | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The anonymous answers to the question, moved on by so many places within each category. */
function handedRound(responses: readonly OpenedResponse[], number: number, turn: number): OpenedResponse[] {
  const isTheirs = (answer: ResponseAnswer) => answer.number === number && answer.mark === 'anonymous';
  const keyOf = ({ categories }: OpenedResponse) => categories.map(({ id }) => id).join();
  return responses.map((response) => {
    const group = responses.filter(
      (one) => keyOf(one) === keyOf(response) && one.content?.answers.some(isTheirs) === true,
    );
    const at = group.indexOf(response);
    const giver = at < 0 ? undefined : group[(at + turn) % group.length];
    const moved = giver?.content?.answers.find(isTheirs);
    if (moved === undefined || response.content === null) return response;
    const answers = response.content.answers.map((answer) => (isTheirs(answer) ? moved : answer));
    return { ...response, content: { ...response.content, answers } };
  });
}
