/** Responses of parties: who gives them, when, and what may stand in them. */
import { describe, expect, it } from '@jest/globals';
import {
  anAnswer,
  aRespondingParty,
  CONTENT,
  ConsultationRun,
  LAST_MOMENT,
  TOO_LATE,
} from '../testing/a-consultation.js';
import { responseOf } from './decide-responses.js';
import { viewConsultation } from './fold-consultation.js';
import type { ResponseContent } from './response.js';

const PARTY = aRespondingParty('Small A');
const file = { hash: 'a'.repeat(64), name: 'a.pdf', media: 'application/pdf', bytes: 1, pages: 1 } as const;

describe('a response', () => {
  it('[CON-6] is that of a party, one for each, whoever of it gives it', () => {
    const run = ConsultationRun.issued();
    expect(run.submits(null)?.code).toBe('no-party');
    expect(run.submits(PARTY)).toBeNull();
    expect(run.submits(aRespondingParty('Small B'))).toBeNull();
    expect(run.submits(PARTY)?.code).toBe('response-changed');
    expect(run.state.responses).toHaveLength(2);
  });

  it('[CON-7] is taken from the issue to the closing instant, and a moment later no more', () => {
    const planned = new ConsultationRun();
    planned.does({ type: 'consultation.plan', ...planned.beginning() });
    expect(planned.submits(PARTY)?.code).toBe('consultation-unknown');
    const run = ConsultationRun.issued();
    run.now = LAST_MOMENT;
    expect(run.submits(PARTY)).toBeNull();
    const standing = responseOf(run.state, PARTY.partyId)?.responseId ?? '';
    for (const now of ['2022-01-07T17:00:00.001Z', TOO_LATE]) {
      run.now = now;
      expect(run.submits(aRespondingParty('Small B'))?.code).toBe('consultation-closed');
      expect(run.submits(PARTY, CONTENT, standing)?.code).toBe('consultation-closed');
      expect(run.tries({ type: 'response.withdraw', party: PARTY })?.code).toBe('consultation-closed');
    }
    const gone = ConsultationRun.issued();
    gone.does({ type: 'consultation.withdraw', reason: 'Not needed.' });
    expect(gone.submits(PARTY)?.code).toBe('consultation-withdrawn');
  });

  it.each<[string, ResponseContent['answers']]>([
    ['no-answers', []],
    ['answered-twice', [anAnswer(1, 'open', 'yes'), anAnswer(1, 'confidential', 'no')]],
    ['no-such-question', [anAnswer(4, 'open', 'yes')]],
    ['not-an-answer', [anAnswer(1, 'open', 'maybe')]],
    ['not-an-answer', [anAnswer(2, 'open', 'February')]],
    ['not-an-answer', [anAnswer(3, 'open', 'yes', 'Words')]],
    ['answer-empty', [anAnswer(3, 'open', '', ' ')]],
    ['text-too-long', [anAnswer(3, 'open', '', 'x'.repeat(8_001))]],
    ['text-unreadable', [anAnswer(3, 'open', '', 'a\u202eb')]],
  ])('[CON-8] answers what is asked, or is refused: %s', (code, answers) => {
    expect(ConsultationRun.issued().submits(PARTY, { answers, attachments: [] })?.code).toBe(code);
  });

  it('[CON-8] has a limit for all answers together', () => {
    const question = { text: 'And?', form: 'text', options: [] } as const;
    const run = ConsultationRun.issued({ questions: Array.from({ length: 20 }, () => question) });
    const answers = Array.from({ length: 20 }, (_, at) => anAnswer(at + 1, 'open', '', 'x'.repeat(6_000)));
    expect(run.submits(PARTY, { answers, attachments: [] })?.code).toBe('response-too-long');
    expect(run.submits(PARTY, { answers: answers.slice(4), attachments: [] })).toBeNull();
  });

  it('[CON-9] is replaced by whoever has read the one that stands, and withdrawn, while the consultation is open', () => {
    const run = ConsultationRun.issued();
    expect(run.tries({ type: 'response.withdraw', party: PARTY })?.code).toBe('no-response');
    run.submits(PARTY);
    const first = responseOf(run.state, PARTY.partyId)?.responseId ?? null;
    expect(run.submits(PARTY, CONTENT, 'another')?.code).toBe('response-changed');
    expect(run.submits(PARTY, CONTENT, first)).toBeNull();
    const second = responseOf(run.state, PARTY.partyId)?.responseId ?? null;
    expect(second).not.toBe(first);
    expect(run.submits(PARTY, CONTENT, first)?.code).toBe('response-changed');
    run.does({ type: 'response.withdraw', party: PARTY });
    expect(run.state.responses).toEqual([]);
    expect(run.submits(PARTY, CONTENT, second)?.code).toBe('response-changed');
    expect(run.submits(PARTY)).toBeNull();
  });

  it('[CON-10] has at most five files', () => {
    const attachments = Array.from({ length: 6 }, () => ({ mark: 'open', file }) as const);
    const run = ConsultationRun.issued();
    expect(run.submits(PARTY, { ...CONTENT, attachments })?.code).toBe('attachments-count');
    expect(run.submits(PARTY, { ...CONTENT, attachments: attachments.slice(1) })).toBeNull();
  });

  it('[CON-11] stands in the journal as a commitment, for officers alone, and no number tells that it is there', () => {
    const silent = ConsultationRun.issued();
    const run = ConsultationRun.issued();
    run.submits(PARTY, { ...CONTENT, answers: [anAnswer(3, 'open', '', 'Nobody reads this.')] });
    for (const one of [silent, run]) {
      one.does({
        type: 'consultation.extend',
        closes: { on: '2022-01-14', at: '17:00' },
        reason: 'Holidays.',
      });
    }
    expect(JSON.stringify(run.entries)).not.toContain('Nobody reads this');
    for (const clearance of ['public', 'parties', 'body'] as const) {
      const reader = { clearance, personId: 'contact' };
      expect(viewConsultation(run.entries, reader)).toEqual(viewConsultation(silent.entries, reader));
    }
    expect(viewConsultation(run.entries, { clearance: 'officers', personId: 'secretary' })).toHaveLength(4);
  });
});
