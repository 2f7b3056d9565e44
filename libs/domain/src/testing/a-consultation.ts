/** A consultation to try things in: MP191 in January 2022, with parties that bear neutral names. */
import type { Role } from '../access/access-table.js';
import type {
  AskedTerms,
  ConsultationCommand,
  ConsultationCommandData,
} from '../consultation/consultation-command.js';
import type { ConsultationEntry } from '../consultation/consultation-entry.js';
import {
  type ConsultationState,
  initialConsultation,
  type RespondingParty,
} from '../consultation/consultation-state.js';
import { decideConsultation } from '../consultation/decide-consultation.js';
import { foldConsultation } from '../consultation/fold-consultation.js';
import type {
  AnswerMark,
  ResponseAnswer,
  ResponseContent,
  SealedResponse,
} from '../consultation/response.js';
import type { Refusal } from '../value/refusal.js';

export const ISSUE_DAY = '2021-12-14T10:00:00.000Z';
export const LAST_MOMENT = '2022-01-07T17:00:00.000Z';
export const TOO_LATE = '2022-01-07T17:00:01.000Z';

/** A yes or no, a choice and a question in words. */
export function termsAsked(altered: Partial<AskedTerms> = {}): AskedTerms {
  return {
    kind: { name: 'Modification report consultation', usualWorkingDays: 15 },
    ...{ title: 'Extending CHTS', about: 'MP191', introduction: 'Read the report first.', documents: [] },
    questions: [
      { text: 'Should it be approved?', form: 'yes-no', options: [] },
      { text: 'In which release?', form: 'choice', options: ['June', 'November'] },
      { text: 'What does it cost you?', form: 'text', options: [] },
    ],
    closes: { on: '2022-01-07', at: '17:00' },
    ...altered,
  };
}

/** A party with one category, or none. */
export function aRespondingParty(name: string, category: string | null = 'Small Suppliers'): RespondingParty {
  const categories = category === null ? [] : [{ id: category, name: category }];
  return { partyId: name, name, categories };
}

export function anAnswer(number: number, mark: AnswerMark, choice: string, text = ''): ResponseAnswer {
  return { number, mark, choice, text };
}

export const CONTENT: ResponseContent = {
  answers: [anAnswer(1, 'open', 'yes', 'It is needed.')],
  attachments: [],
};

const ROLES: Readonly<Record<string, readonly Role[]>> = { secretary: ['anyone', 'signed-in', 'secretary'] };

/** Plays commands into a journal of its own; what is sealed is kept beside it. */
export class ConsultationRun {
  state: ConsultationState = initialConsultation;
  readonly entries: ConsultationEntry[] = [];
  readonly sealed = new Map<string, SealedResponse>();
  now = ISSUE_DAY;

  /** Issued, unless told otherwise. */
  static issued(altered: Partial<AskedTerms> = {}): ConsultationRun {
    const run = new ConsultationRun();
    run.does({ type: 'consultation.plan', ...run.beginning(altered) });
    run.does({ type: 'consultation.issue' });
    return run;
  }

  beginning(altered: Partial<AskedTerms> = {}): ConsultationCommandData['consultation.plan'] {
    const body = { bodyId: 'change-board', bodyName: 'Change Board', bodyCode: 'CB' };
    return { consultationId: 'consultation-1', ...body, terms: termsAsked(altered) };
  }

  /** The refusal, or null where it was written. */
  tries(command: ConsultationCommand, by = 'secretary'): Refusal | null {
    const decided = decideConsultation(this.state, command, {
      actor: { personId: by, name: by, roles: ROLES[by] ?? ['anyone', 'signed-in'] },
      now: this.now,
      newId: () => `response-${String(this.entries.length + 1)}`,
      seal: (response) => {
        const salt = String(this.entries.length);
        return {
          sealed: { ...response, salt },
          commitment: `c0de${String(this.entries.length).padStart(4, '0')}`,
        };
      },
    });
    if (!decided.ok) return decided.refusal;
    const no = this.entries.length;
    const at = this.now;
    const written = decided.value.map(({ entry }, index) => ({ ...entry, no: no + index + 1, at, by: null }));
    for (const { sealed } of decided.value) if (sealed !== null) this.sealed.set(sealed.responseId, sealed);
    this.entries.push(...written);
    this.state = foldConsultation(this.state, written);
    return null;
  }

  /** As `tries`, of what must not be refused. */
  does(command: ConsultationCommand, by = 'secretary'): void {
    const refusal = this.tries(command, by);
    if (refusal !== null) throw new Error(`${refusal.code}: ${refusal.sentence}`);
  }

  submits(
    party: RespondingParty | null,
    content: ResponseContent = CONTENT,
    replaces: string | null = null,
  ): Refusal | null {
    return this.tries({ type: 'response.submit', party, content, replaces }, 'contact');
  }
}
