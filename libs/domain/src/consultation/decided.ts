/** What the rules of a consultation are given to decide on, and what they give back. */
import type { Actor } from '../meeting/decide-context.js';
import type { Result } from '../value/refusal.js';
import type { ConsultationCommandData, ConsultationCommandType } from './consultation-command.js';
import type { DecidedEntry } from './consultation-entry.js';
import type { ConsultationState } from './consultation-state.js';
import type { SealedResponse } from './response.js';

export interface ConsultationContext {
  readonly actor: Actor;
  /** Database time under the lock, ISO UTC. */
  readonly now: string;
  newId(): string;
  /** The response with its salt, and the commitment that hides it. */
  seal(response: Omit<SealedResponse, 'salt'>): {
    readonly sealed: SealedResponse;
    readonly commitment: string;
  };
}

export type ConsultationDecision = Result<readonly DecidedEntry[]>;

export interface ConsultationSituation {
  readonly state: ConsultationState;
  readonly context: ConsultationContext;
}

export type ConsultationDeciders = {
  readonly [Type in ConsultationCommandType]: (
    command: ConsultationCommandData[Type],
    situation: ConsultationSituation,
  ) => ConsultationDecision;
};
