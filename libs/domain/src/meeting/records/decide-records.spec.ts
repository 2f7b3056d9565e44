/** Notes, decisions, actions and headlines, proved by commands. */
import { describe, expect, it } from '@jest/globals';
import { draftMinutes } from '../../minutes/draft-minutes.js';
import { type ActionStatus, actionStatus } from './record.js';
import { MeetingRun, aPlan, aRunningMeeting, anItem } from '../../testing/a-meeting.js';

const text = 'The Board heard the report';
const reason = 'The figure was wrong';

describe('records', () => {
  it.each([
    [{ classification: 'WHITE' }, 'public', 'body'],
    [{ classification: 'GREEN' }, 'parties', 'body'],
    [{ classification: 'AMBER' }, 'body', 'body'],
    [
      { classification: 'RED', namedPersons: ['member-1'] },
      { persons: ['member-1'] },
      { persons: ['member-1'] },
    ],
  ] as const)('[REC-1] on %j have the readers of their kind', (item, ofDecision, ofAction) => {
    const { run, itemId } = aRunningMeeting(item);
    const audience = (command: Parameters<typeof run.must>[1]) => run.must('secretary', command)[0]?.audience;
    expect(audience({ type: 'note.write', itemId, text })).toBe('officers');
    expect(audience({ type: 'decision.write', itemId, text })).toEqual(ofDecision);
    expect(audience({ type: 'action.give', itemId, text, owner: 'SECAS', due: null })).toEqual(ofAction);
    expect(audience({ type: 'headline.publish', itemId: null, text })).toBe('public');
  });

  it('[REC-8] say who objected to a vote, to the body and in the minutes, with the ruling of the Chair', () => {
    const { run, itemId } = aRunningMeeting();
    const objection = {
      ...({ type: 'objection.write', itemId, by: 'Jo Bell of Lot 12' } as const),
      ...{
        text: 'The lot was sold before the record date',
        ruling: 'Not upheld: the register says otherwise',
      },
    };
    expect(run.refused('secretary', objection)).toMatchObject({ code: 'no-vote-here', field: 'itemId' });
    run.openVote(itemId);
    for (const field of ['by', 'text', 'ruling'] as const) {
      expect(run.refused('secretary', { ...objection, [field]: ' ' })).toMatchObject({ field });
    }
    expect(run.must('secretary', objection)[0]?.audience).toBe('body');
    expect(JSON.stringify(draftMinutes(run.state, run.entries))).toContain(
      'Objection to the vote by Jo Bell of Lot 12: The lot was sold before the record date. The Chair ruled: Not upheld: the register says otherwise.',
    );
    expect(run.state.votes[0]?.stage).toBe('open');
  });

  it('[REC-2] publish nothing of a RED item', () => {
    const { run, itemId } = aRunningMeeting({ classification: 'RED', namedPersons: ['member-1'] });
    expect(run.refused('secretary', { type: 'headline.publish', itemId, text })).toMatchObject({
      code: 'classified',
      field: 'itemId',
    });
  });

  it('[REC-3] number actions within the meeting and never use a number again', () => {
    const { run } = aRunningMeeting();
    const give = { type: 'action.give', itemId: null, text, owner: 'SECAS', due: '2022-01-14' } as const;
    run.must('secretary', give);
    const recordId = run.state.records[0]?.recordId ?? '';
    run.must('secretary', { type: 'record.strike', recordId, reason });
    run.must('secretary', give);
    expect(run.state.records.map(({ action }) => action?.number)).toEqual(['61/01', '61/02']);
  });

  it('[REC-3] number actions of an ex-committee meeting by its body and date', () => {
    const run = new MeetingRun();
    run.must('secretary', aPlan({ number: null }));
    const itemId = run.addItem();
    run.must('secretary', { type: 'meeting.call' });
    run.must('chair', { type: 'meeting.start' });
    run.must('secretary', { type: 'action.give', itemId, text, owner: 'SECAS', due: null });
    expect(run.state.records[0]?.action?.number).toBe('CB-2021-12-22/01');
  });

  it('[REC-4] are corrected or struck with a reason, and what stood before is kept', () => {
    const { run, itemId } = aRunningMeeting();
    run.must('secretary', { type: 'decision.write', itemId, text });
    const recordId = run.state.records[0]?.recordId ?? '';
    const correct = {
      type: 'record.correct',
      recordId,
      text: ' The Board agreed ',
      action: null,
      reason,
    } as const;
    expect(run.refused('secretary', { ...correct, reason: '' })).toMatchObject({
      code: 'text-missing',
      field: 'reason',
    });
    expect(run.refused('secretary', { ...correct, recordId: 'none' }).code).toBe('no-such-record');
    run.must('chair', { type: 'meeting.close' });
    run.must('secretary', correct);
    expect(run.state.records[0]).toMatchObject({
      text: 'The Board agreed',
      corrections: [{ text, reason }],
      no: run.state.no,
    });
    run.must('secretary', { type: 'record.strike', recordId, reason });
    expect(run.state.records[0]).toMatchObject({ struck: true, text: 'The Board agreed' });
    expect(run.refused('secretary', correct).code).toBe('record-struck');
    expect(run.refused('secretary', { type: 'record.strike', recordId, reason }).code).toBe('record-struck');
  });

  it('[REC-4] are corrected for those who could read them before, even when the item has been opened up since', () => {
    const { run, itemId } = aRunningMeeting({ classification: 'AMBER' });
    run.must('secretary', { type: 'decision.write', itemId, text });
    const { agendaRevision } = run.state;
    run.must('secretary', { type: 'item.amend', itemId, item: anItem(), agendaRevision });
    const recordId = run.state.records[0]?.recordId ?? '';
    const [corrected] = run.must('secretary', {
      type: 'record.correct',
      recordId,
      text: 'Agreed',
      action: null,
      reason,
    });
    const [struck] = run.must('secretary', { type: 'record.strike', recordId, reason });
    expect([corrected?.audience, struck?.audience]).toEqual(['body', 'body']);
  });

  it('[REC-9] tell what became of an action, in words and for its readers, and keep every report', () => {
    const { run, itemId } = aRunningMeeting();
    run.must('secretary', { type: 'action.give', itemId, text, owner: 'SECAS', due: null });
    run.must('secretary', { type: 'note.write', itemId, text });
    const [recordId = '', noteId = ''] = run.state.records.map((record) => record.recordId);
    const report = (status: ActionStatus, note = 'Sent on 5 January.') =>
      ({ type: 'action.report', recordId, status, note }) as const;
    expect(run.state.records.map(actionStatus)).toEqual(['open', 'open']);
    expect(run.refused('secretary', report('open')).code).toBe('same-status');
    expect(run.refused('secretary', report('done', ' ')).code).toBe('text-missing');
    expect(run.refused('secretary', { ...report('done'), recordId: noteId }).code).toBe('not-an-action');
    const [done] = run.must('secretary', report('done'));
    expect(done?.audience).toBe('body');
    run.must('secretary', report('open', 'It came back.'));
    expect(run.state.records[0]?.reports.map(({ status, note }) => [status, note])).toEqual([
      ['done', 'Sent on 5 January.'],
      ['open', 'It came back.'],
    ]);
    run.must('secretary', { type: 'record.strike', recordId, reason });
    expect(run.refused('secretary', report('dropped')).code).toBe('record-struck');
  });

  it('[REC-7] correct owner and due date of an action in place, and keep who was asked first', () => {
    const { run, itemId } = aRunningMeeting();
    run.must('secretary', { type: 'action.give', itemId, text, owner: 'SECAS', due: '2022-01-14' });
    run.must('secretary', { type: 'note.write', itemId, text });
    const [recordId = '', noteId = ''] = run.state.records.map((record) => record.recordId);
    const action = { owner: 'The Chair', due: '2022-01-21' };
    const correct = { type: 'record.correct', recordId, text, action, reason } as const;
    const refusals = [
      { ...correct, recordId: noteId },
      { ...correct, action: { ...action, owner: ' ' } },
      { ...correct, action: { ...action, due: '2022-02-30' } },
    ].map((command) => run.refused('secretary', command));
    expect(refusals).toMatchObject([
      { code: 'not-an-action', field: 'action' },
      { code: 'text-missing', field: 'action.owner' },
      { code: 'not-a-date', field: 'action.due' },
    ]);
    run.must('secretary', correct);
    run.must('secretary', { ...correct, text: 'Agreed', action: null });
    expect(run.state.records[0]).toMatchObject({
      text: 'Agreed',
      action: { number: '61/01', ...action },
      corrections: [
        { text, action: { number: '61/01', owner: 'SECAS', due: '2022-01-14' }, reason },
        { text, action: { number: '61/01', ...action }, reason },
      ],
    });
  });

  it('[REC-10] know whose an action is by the name of somebody of the body, or as the Chair', () => {
    const { run } = aRunningMeeting();
    const { roster } = run.state;
    const member = roster?.seats[1]?.member;
    const give = (owner: string) => {
      run.must('secretary', { type: 'action.give', itemId: null, text, owner, due: null });
      return run.state.records.at(-1);
    };
    expect(give('SECAS')?.action).not.toHaveProperty('ownerId');
    expect(give('the chair')?.action?.ownerId).toBe(roster?.chair?.personId);
    const given = give((member?.name ?? '').toUpperCase());
    expect(given?.action?.ownerId).toBe(member?.personId);
    const action = { owner: 'SECAS', due: null };
    run.must('secretary', { type: 'record.correct', recordId: given?.recordId ?? '', text, action, reason });
    expect(run.state.records.at(-1)?.action).toEqual({ number: given?.action?.number, ...action });
  });

  it.each([
    ['   ', 'text-missing'],
    ['x'.repeat(301), 'text-too-long'],
    ['bell \u0007', 'text-unreadable'],
    ['half a pair \ud800', 'text-unreadable'],
    ['turned round \u202e', 'text-unreadable'],
  ])('[REC-5] refuse the text %j', (headline, code) => {
    const { run } = aRunningMeeting();
    expect(
      run.refused('secretary', { type: 'headline.publish', itemId: null, text: headline }),
    ).toMatchObject({ code, field: 'text' });
  });

  it('[REC-5] keep the lines of a text and trim its ends', () => {
    const { run } = aRunningMeeting();
    run.must('secretary', { type: 'note.write', itemId: null, text: '  One\r\nTwo 😀\n' });
    expect(run.state.records[0]?.text).toBe('One\nTwo 😀');
  });

  it('[REC-6] take only a day of the calendar as due', () => {
    const { run } = aRunningMeeting();
    const give = { type: 'action.give', itemId: null, text, owner: 'SECAS', due: '2022-02-30' } as const;
    expect(run.refused('secretary', give)).toMatchObject({ code: 'not-a-date', field: 'due' });
    expect(run.refused('secretary', { ...give, due: null, owner: '' })).toMatchObject({
      code: 'text-missing',
      field: 'owner',
    });
    expect(run.refused('secretary', { ...give, due: null, itemId: 'none' }).code).toBe('no-such-item');
  });
});
