/** What may be asked of a modification. Every act says when it happened and who says so. */
import type { Audience } from '../audience/audience.js';
import type { KeptFile } from '../file/kept-file.js';
import type { CodeRules } from './code-rules.js';
import type {
  AuthorityVerdict,
  BoardVerdict,
  Description,
  DirectedEffect,
  Happened,
  ModificationEntryData,
  PlannedStep,
  StepKind,
} from './modification-entry.js';

export interface ModificationActData {
  'modification.describe': Happened & { readonly description: Description };
  /** The server adds the rules of the code. */
  'modification.convert': Happened & { readonly code: CodeRules };
  'modification.set-path': Happened & {
    readonly code: CodeRules;
    readonly pathNumber: number;
    readonly timetable: readonly PlannedStep[];
  };
  'modification.take-step': Happened & {
    readonly step: StepKind;
    readonly title: string;
    /** Its file is looked up by the server. */
    readonly file?: KeptFile | null;
  };
  'modification.begin-refinement': Happened;
  'modification.begin-report': Happened;
  'modification.submit': Happened;
  /** A vote that was not taken here. */
  'modification.record-vote': Happened & {
    readonly verdict: BoardVerdict;
    readonly publishedOn: string | null;
  };
  /** What the board voted on here under a closed item may now be read by everybody. */
  'modification.publish-vote': Happened;
  'modification.refer': Happened;
  'modification.refuse-referral': Happened;
  'modification.decide': Happened & { readonly verdict: AuthorityVerdict; readonly by: string };
  /** `isAuthorised`: the Authority decided on the new date. */
  'modification.set-date': Happened & {
    readonly date: string | null;
    readonly release: string;
    readonly isAuthorised: boolean;
  };
  'modification.implement': Happened & { readonly release: string };
  'modification.hold': Happened;
  'modification.resume': Happened;
  'modification.direct': Happened & {
    readonly effect: DirectedEffect;
    readonly by: string;
    readonly power: string;
  };
  'modification.withdraw': Happened;
  'modification.add-date': Happened & { readonly of: number };
  'modification.strike': { readonly of: number; readonly note: string };
}

export type ModificationActType = keyof ModificationActData;

export interface ModificationCommandData extends ModificationActData {
  'modification.raise': Omit<ModificationEntryData['modification.raised'], 'bodyId' | 'isDraft'> & {
    readonly code: CodeRules;
  };
  /** Server only: a life that began before it is written down, in one act, each step judged by its own date. */
  'modification.write-down': { readonly acts: readonly ModificationCommand[] };
  /** Server only: what the board declared, annulled or deferred, with the readers of its source. */
  'vote.follow': Happened & { readonly verdict: BoardVerdict; readonly audience: Audience };
  'annulment.follow': Happened & { readonly voteId: string; readonly audience: Audience };
  'deferral.follow': Happened & { readonly audience: Audience };
}

export type ModificationCommandType = keyof ModificationCommandData;

export type ModificationCommand = {
  [Type in ModificationCommandType]: { readonly type: Type } & ModificationCommandData[Type];
}[ModificationCommandType];
