/** Questions from holders over HTTP and sockets: put, decided openly, answered, counted the same by all, told in the minutes. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AskedCommand } from '@quorate/contracts';
import { type DraftMinutes, questionOnTable, sayQuestionCounts } from '@quorate/domain';
import { addItems, type Client, planMeeting, startWorld, Watchers, type World } from '../support/index.js';
import { SHARES_RULES } from '../support/general-meeting.js';

const LOTS = [60, 20, 5].map((shares, at) => ({ shares, holder: `Company ${at}` }));
const MARKUP = '<img src=x onerror=alert(1)> and Ρaypal?';

describe('questions from holders', () => {
  let world: World;
  let meetingId: string;
  let itemId: string;
  let holders: (string | undefined)[];
  const watching = new Watchers();

  const asking = (at: number, text: string, about: string | null = null): AskedCommand => ({
    ...{ type: 'question.ask', itemId: about, holderId: holders[at] ?? 'none', text },
  });
  const ask = (at: number, text: string, about: string | null = null) =>
    world.member(at).do(meetingId, asking(at, text, about));
  const refusal = async (by: Client, command: AskedCommand) => (await by.command(meetingId, command)).problem;

  beforeAll(async () => {
    const rules = { ...SHARES_RULES, questions: { mostPerHolder: 3 } };
    world = await startWorld({ board: { lots: LOTS, rules } });
    meetingId = await planMeeting(world.secretary, world.board, {
      ...{ date: '2027-12-20', start: '13:00', end: '15:00' },
    });
    [itemId = ''] = await addItems(world.secretary, meetingId, [
      { title: 'Change of auditor', classification: 'AMBER' },
    ]);
    const { roster } = await world.secretary.meeting(meetingId);
    holders = roster?.seats.map(({ holderId }) => holderId) ?? [];
    await watching.add('public', world.quorate.anyone().socket(meetingId));
    await watching.add('observer', world.observer.socket(meetingId));
    await watching.add('asker', world.member(0).socket(meetingId));
    await watching.add('secretary', world.secretary.socket(meetingId));
  });

  afterAll(async () => {
    watching.close();
    await world.stop();
  });

  it('are taken from the notice on, each with its number, from who stands for a holder', async () => {
    expect((await refusal(world.member(0), asking(0, 'Early'))).code).toBe('wrong-stage');
    await world.secretary.do(meetingId, { type: 'meeting.call' });
    await ask(0, 'Why now?');
    await ask(0, 'What does it cost?', itemId);
    await ask(1, MARKUP);
    expect(await refusal(world.member(1), asking(0, 'Not mine'))).toMatchObject({
      ...{ status: 403, code: 'not-your-holder' },
    });
    expect((await refusal(world.observer, asking(0, 'Nothing held'))).status).toBe(403);
    expect((await refusal(world.quorate.anyone(), asking(0, 'Nobody'))).status).toBe(401);
    expect((await refusal(world.member(0), asking(0, ' '))).status).toBe(422);
    expect((await refusal(world.member(0), asking(0, 'x'.repeat(1001)))).status).toBe(422);
    expect((await refusal(world.member(0), asking(0, 'turned \u202e round'))).status).toBe(422);
    await world.secretary.do(meetingId, {
      ...{ type: 'question.ask', itemId: null, holderId: holders[2] ?? 'none', text: 'By letter' },
      reason: 'By letter of 1 December',
    });
    await ask(0, 'A third one');
    const over = await refusal(world.member(0), asking(0, 'A fourth one'));
    expect(over).toMatchObject({ status: 409, code: 'too-many-questions' });
    expect(over.detail).toContain('Company 0 has asked 3 questions');
  });

  it('are decided on by officers alone, and counted the same by all who may read them', async () => {
    const { chair, secretary } = world;
    for (const by of [world.member(0), world.observer]) {
      expect((await refusal(by, { type: 'question.show', number: 1 })).status).toBe(403);
    }
    await chair.do(meetingId, { type: 'question.show', number: 1 });
    await secretary.do(meetingId, { type: 'question.show', number: 3 });
    await secretary.do(meetingId, { type: 'question.group', number: 4, withNumber: 1 });
    await secretary.do(meetingId, {
      ...{ type: 'question.hold-back', number: 2, ground: 'confidential' },
      sentence: 'The fee is not agreed yet.',
    });
    await world.member(0).do(meetingId, { type: 'question.withdraw', number: 5 });
    const all = '5 received: 2 shown, 1 answered with another, 1 not shown, 1 withdrawn. 0 are answered.';
    for (const name of ['observer', 'asker', 'secretary']) {
      await watching.one(name).until('all is decided', (state) => sayQuestionCounts(state) === all);
    }
    // The item of question 2 is AMBER: the public has a gap in the numbers and nothing else.
    const publics = watching.one('public');
    await publics.until('all is decided', ({ questions }) => questions.at(-1)?.standing === 'withdrawn');
    expect(publics.state.questions.map(({ number, asker }) => [number, asker])).toEqual(
      [1, 3, 4, 5].map((number) => [number, null]),
    );
    expect(publics.state.questions.find(({ number }) => number === 3)?.text).toBe(MARKUP);
  });

  it('are answered once, aloud or in writing, and the answer is corrected with a reason', async () => {
    const { chair, secretary } = world;
    const aloud = { type: 'question.answer', number: 1, way: 'aloud', text: '', by: 'The Chair' } as const;
    expect((await refusal(chair, { type: 'question.take-up', number: 1 })).code).toBe('wrong-stage');
    await chair.do(meetingId, { type: 'person.join' });
    await secretary.do(meetingId, { type: 'meeting.start' });
    await chair.do(meetingId, { type: 'question.take-up', number: 1 });
    await watching.one('public').until('it is on the table', (state) => questionOnTable(state)?.number === 1);
    await chair.do(meetingId, aloud);
    const twice = await refusal(secretary, aloud);
    expect(twice).toMatchObject({ status: 409, code: 'question-answered' });
    expect(twice.detail).toContain('Correct that answer instead.');
    const written = { ...aloud, number: 3, way: 'in-writing' } as const;
    expect((await refusal(secretary, written)).code).toBe('text-missing');
    await secretary.do(meetingId, { ...written, text: 'No.' });
    await secretary.do(meetingId, {
      ...{ type: 'question.correct-answer', number: 3, text: 'Yes.', reason: 'A slip' },
    });
    const publics = watching.one('public');
    await publics.until('it is corrected', ({ questions }) =>
      questions.some(({ answer }) => answer?.corrections.length === 1),
    );
    expect(publics.state.questions.find(({ number }) => number === 3)?.answer?.text).toBe('Yes.');
    expect(questionOnTable(publics.state)).toBeNull();
  });

  it('are told in the minutes to each as they may read them, and taken no more after the close', async () => {
    await world.chair.do(meetingId, { type: 'meeting.close' });
    const late = await refusal(world.member(1), asking(1, 'Late'));
    expect(late.detail).toContain('You cannot ask a question while the meeting is closed');
    const minutesOf = async (client: Client): Promise<string> => {
      const { sections } = (await client.get<DraftMinutes>(`/api/meetings/${meetingId}/minutes`)).done;
      return sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join('\n');
    };
    const secretarys = await minutesOf(world.secretary);
    expect(secretarys).toContain(
      'Question 2, for Company 0, was not shown, as an answer would disclose confidential information',
    );
    expect(secretarys).not.toContain('What does it cost?');
    expect(secretarys).toContain(
      'Question 3, for Company 1: “' + MARKUP + '” The Chair answered in writing: Yes.',
    );
    const anyones = await minutesOf(world.quorate.anyone());
    expect(anyones).toContain('Question 4 was answered with question 1.');
    expect(anyones).not.toMatch(/Question 2|Company|cost/);
  });
});
