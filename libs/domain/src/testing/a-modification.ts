/** A modification under test: acts by their date, with what the code says and a clock that stands late. */
import type { Audience } from '../audience/audience.js';
import type { CodeRules } from '../modification/code-rules.js';
import { decideModification } from '../modification/decide-modification.js';
import type { Life } from '../modification/life.js';
import { lifeOf } from '../modification/life-of.js';
import type { ModificationCommand } from '../modification/modification-command.js';
import type { DateSource, ModificationEntry } from '../modification/modification-entry.js';
import { foldModification, initialModification } from '../modification/modification-state.js';
import type { Refusal } from '../value/refusal.js';

const authority = { decidedBy: 'The Authority', boardVote: 'recommendation' } as const;
const noDays = { referralWorkingDays: null, implementationWorkingDays: null };

export const A_CODE: CodeRules = {
  name: 'A code',
  bodyId: 'board',
  draftNumbers: 'DP###',
  proposalNumbers: 'MP###',
  paths: [
    { number: 2, name: 'Authority determined', ...authority, ...noDays },
    {
      ...{ number: 3, name: 'Self-Governance', decidedBy: 'The Change Board', boardVote: 'decision' },
      ...{ referralWorkingDays: 10, implementationWorkingDays: 15 },
    },
  ],
};

export function toldBy(text = 'The register', dated: string | null = null): DateSource {
  return { text, dated, url: null, meeting: null };
}

/** The vote of a meeting, as its declaration is followed. */
export function aBoardVote(voteId: string, entryNo = 7): DateSource {
  return { ...toldBy('Change Board 61'), meeting: { meetingId: 'm', itemId: 'i', voteId, entryNo } };
}

type Dated = { readonly on: string | null; readonly source: DateSource; readonly note: string };
type Bare<Command> = Command extends Dated ? Omit<Command, keyof Dated | 'code'> & Partial<Dated> : Command;
export type Act = Bare<ModificationCommand>;

export class ModificationRun {
  state = initialModification;

  constructor(private readonly now: string) {}

  private decide(act: Act) {
    const command = { on: null, source: toldBy(), note: '', code: A_CODE, ...act } as ModificationCommand;
    return decideModification(this.state, command, { now: this.now });
  }

  must(...acts: readonly Act[]): this {
    for (const act of acts) {
      const decided = this.decide(act);
      if (!decided.ok) throw new Error(`${act.type}: ${decided.refusal.sentence}`);
      const stamped = decided.value.map((entry, at): ModificationEntry => ({
        ...{ ...entry, no: this.state.no + at + 1, at: this.now, by: null },
      }));
      this.state = foldModification(this.state, stamped);
    }
    return this;
  }

  refused(act: Act): Refusal {
    const decided = this.decide(act);
    if (decided.ok) throw new Error(`${act.type} was not refused`);
    return decided.refusal;
  }

  get entries(): readonly ModificationEntry[] {
    return this.state.entries;
  }

  life(now = this.now): Life {
    return lifeOf(this.state.entries, now);
  }

  /** What the board declared here. */
  followed(
    verdict: 'approve' | 'reject' | 'send-back' | 'none',
    on: string,
    audience: Audience = 'public',
    voteId = 'v',
  ): this {
    return this.must({ type: 'vote.follow', on, verdict, audience, source: aBoardVote(voteId) });
  }
}

/** Raised, at a clock that stands in 2026 unless said. */
export function aModification(
  number = 'DP188',
  on: string | null = '2021-10-01',
  now = '2026-11-28T12:00:00.000Z',
): ModificationRun {
  const description = {
    ...{ title: 'A change', proposer: 'A party', problem: 'The issue.', solution: '' },
    ...{ categories: [], isUrgent: false, isFastTrack: false },
  };
  const serial = Number(number.replace(/\D/g, ''));
  return new ModificationRun(now).must({ type: 'modification.raise', on, number, serial, description });
}

/** With the board, on this path. */
export function atTheBoard(pathNumber: number, now?: string): ModificationRun {
  return aModification('DP188', '2021-10-01', now).must(
    { type: 'modification.convert', on: '2021-11-01' },
    { type: 'modification.set-path', on: '2021-11-01', pathNumber, timetable: [] },
    { type: 'modification.begin-report', on: '2021-11-15' },
    { type: 'modification.submit', on: '2021-12-10' },
  );
}
