/** A consultation from its preparation to its close, and what cannot be done to it. */
import { describe, expect, it } from '@jest/globals';
import { ConsultationRun, ISSUE_DAY, LAST_MOMENT, termsAsked, TOO_LATE } from '../testing/a-consultation.js';
import { stageAt } from './consultation-state.js';
import { foldConsultation, viewConsultation } from './fold-consultation.js';
import { initialConsultation } from './consultation-state.js';
import { lengthWarnings } from './usual-length.js';

const PUBLIC = { clearance: 'public', personId: null } as const;

function seenBy(run: ConsultationRun, reader: Parameters<typeof viewConsultation>[1] = PUBLIC) {
  return foldConsultation(initialConsultation, viewConsultation(run.entries, reader));
}

describe('a consultation', () => {
  it('[CON-1] is prepared for officers alone, and is as it was asked once it is issued', () => {
    const run = new ConsultationRun();
    run.does({ type: 'consultation.plan', ...run.beginning() });
    expect(seenBy(run)).toEqual(initialConsultation);
    run.does({ type: 'consultation.amend', terms: termsAsked({ title: 'Another title' }) });
    expect(seenBy(run, { clearance: 'body', personId: 'member' })).toEqual(initialConsultation);
    run.does({ type: 'consultation.issue' });
    const { no: _no, ...whole } = run.state;
    expect(seenBy(run)).toMatchObject(whole);
    expect(run.tries({ type: 'consultation.amend', terms: termsAsked() })?.code).toBe('consultation-issued');
    expect(run.tries({ type: 'consultation.issue' })?.code).toBe('consultation-issued');
    expect(run.tries({ type: 'consultation.plan', ...run.beginning() })?.code).toBe('already-planned');
  });

  it.each([
    [{ title: ' ' }, 'title'],
    [{ questions: [] }, 'questions'],
    [{ questions: [{ text: '', form: 'text', options: [] }] }, 'questions.0.text'],
    [{ questions: [{ text: 'Which?', form: 'choice', options: ['A', 'a'] }] }, 'questions.0.options'],
    [{ about: 'the budget' }, 'about'],
    [{ kind: { name: 'Budget', usualWorkingDays: 0 } }, 'kind.usualWorkingDays'],
  ] as const)(
    '[CON-2] says what it asks, in questions that can be answered: %j is refused',
    (altered, field) => {
      const run = new ConsultationRun();
      expect(run.tries({ type: 'consultation.plan', ...run.beginning(altered) })).toMatchObject({ field });
    },
  );

  it('[CON-2] numbers its questions in their order', () => {
    expect(ConsultationRun.issued().state.terms?.questions.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it.each([
    ['2022-06-10', '2022-06-10T16:00:00.000Z'],
    ['2022-03-25', '2022-03-25T17:00:00.000Z'],
    ['2022-03-28', '2022-03-28T16:00:00.000Z'],
  ])('[CON-3] closes at five in London on %s, at an instant to come', (on, closesAt) => {
    const run = ConsultationRun.issued({ closes: { on, at: '17:00' } });
    expect(run.state.terms?.closesAt).toBe(closesAt);
  });

  it('[CON-3] is not issued for a time that is over, nor for more than a year', () => {
    const run = new ConsultationRun();
    const plan = (on: string) =>
      run.tries({ type: 'consultation.plan', ...run.beginning({ closes: { on, at: '17:00' } }) });
    expect(plan('2021-12-13')?.code).toBe('closes-in-the-past');
    expect(plan('2023-12-13')?.code).toBe('closes-too-late');
    expect(plan('2022-01-07')).toBeNull();
    run.now = TOO_LATE;
    expect(run.tries({ type: 'consultation.issue' })?.code).toBe('closes-in-the-past');
  });

  it('[CON-4] is extended with a reason while it is open, and never shortened', () => {
    const run = ConsultationRun.issued();
    const extend = (on: string, reason = 'Holidays.') =>
      run.tries({ type: 'consultation.extend', closes: { on, at: '17:00' }, reason });
    expect(extend('2022-01-06')?.code).toBe('not-later');
    expect(extend('2022-01-07')?.code).toBe('not-later');
    expect(extend('2022-01-14', ' ')?.field).toBe('reason');
    run.now = LAST_MOMENT;
    expect(extend('2022-01-14')).toBeNull();
    expect(seenBy(run)).toMatchObject({
      terms: { closesAt: '2022-01-14T17:00:00.000Z' },
      extensions: [{ reason: 'Holidays.' }],
    });
    run.now = '2022-01-14T17:00:00.001Z';
    expect(extend('2022-01-21')?.code).toBe('consultation-closed');
  });

  it('[CON-5] is withdrawn with a reason until it closes', () => {
    const run = ConsultationRun.issued();
    expect(run.tries({ type: 'consultation.withdraw', reason: '' })?.field).toBe('reason');
    run.does({ type: 'consultation.withdraw', reason: 'The proposal was withdrawn.' });
    expect(stageAt(seenBy(run), run.now)).toBe('withdrawn');
    expect(run.tries({ type: 'consultation.withdraw', reason: 'Again' })?.code).toBe(
      'consultation-withdrawn',
    );
    const closed = ConsultationRun.issued();
    closed.now = TOO_LATE;
    expect(closed.tries({ type: 'consultation.withdraw', reason: 'Late' })?.code).toBe('consultation-closed');
    const planned = new ConsultationRun();
    planned.does({ type: 'consultation.plan', ...planned.beginning() });
    planned.does({ type: 'consultation.withdraw', reason: 'Not needed.' });
    expect(seenBy(planned)).toEqual(initialConsultation);
  });

  it('[CON-15] of a kind with a usual length is looked at where it is shorter, and never refused for it', () => {
    const usual = { kind: { name: 'Modification report consultation', usualWorkingDays: 15 } };
    const ofSecmp0006 = { ...usual, closesAt: '2017-04-27T16:00:00.000Z' };
    expect(lengthWarnings(ofSecmp0006, '2017-04-04T09:00:00.000Z')).toEqual([]);
    expect(lengthWarnings(ofSecmp0006, '2017-04-05T09:00:00.000Z').join()).toContain('14 working days');
    expect(lengthWarnings({ ...usual, closesAt: '2022-01-03T17:00:00.000Z' }, ISSUE_DAY)).toHaveLength(2);
    const free = { kind: { name: 'Budget', usualWorkingDays: null } };
    expect(lengthWarnings({ ...free, closesAt: LAST_MOMENT }, TOO_LATE)).toEqual([]);
  });

  it('[CON-16] that began before it is written down is written in one act, each step judged by its own time', () => {
    const party = { partyId: 'A', name: 'A', categories: [] };
    const content = {
      answers: [{ number: 1, mark: 'open', choice: 'yes', text: '' }],
      attachments: [],
    } as const;
    const by = { personId: 'p', name: 'P', roles: [] };
    const held = (at: string) => {
      const run = new ConsultationRun();
      run.now = '2026-01-01T10:00:00.000Z';
      const responses = [{ by, at, party, content }];
      const refusal = run.tries({
        type: 'consultation.hold',
        plan: run.beginning(),
        issuedAt: ISSUE_DAY,
        responses,
      });
      return { run, refusal };
    };
    expect(held(LAST_MOMENT).run.state).toMatchObject({
      ...{ issuedAt: ISSUE_DAY, responses: [{ at: LAST_MOMENT, party: { name: 'A' } }] },
    });
    const late = held(TOO_LATE);
    expect(late.refusal?.code).toBe('consultation-closed');
    expect(late.run.entries).toEqual([]);
    expect(held('2027-01-01T10:00:00.000Z').refusal?.code).toBe('still-to-come');
  });
});
