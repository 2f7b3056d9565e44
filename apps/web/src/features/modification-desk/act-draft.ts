/** What is typed at the desk, and the act that it makes. */
import type { ModificationCommandInput, ModificationView } from '@quorate/contracts';
import type { ModificationActType } from '@quorate/domain';

export interface ActDraft {
  readonly on: string;
  readonly source: string;
  readonly url: string;
  readonly note: string;
  readonly path: string;
  readonly timetable: string;
  readonly step: string;
  readonly title: string;
  readonly verdict: string;
  readonly by: string;
  readonly date: string;
  readonly release: string;
  readonly isAuthorised: string;
  readonly effect: string;
  readonly power: string;
  readonly of: string;
  readonly proposer: string;
  readonly problem: string;
  readonly solution: string;
  readonly categories: string;
  readonly isUrgent: string;
  readonly isFastTrack: string;
  readonly file: { readonly hash: string; readonly name: string } | null;
}

export const YES = 'yes';

/** A draft that knows nothing but today. */
export function emptyDraft(today: string): ActDraft {
  return {
    ...{ on: today, source: '', url: '', note: '', path: '', timetable: '', step: 'working-group' },
    ...{ title: '', proposer: '', problem: '', solution: '', categories: '', isUrgent: '', isFastTrack: '' },
    ...{ verdict: 'approve', by: '', date: '', release: '', isAuthorised: '' },
    ...{ effect: 'suspend', power: '', of: '', file: null },
  };
}

/** A draft that begins with what the modification says already. */
export function newDraft(modification: ModificationView, today: string): ActDraft {
  const { title, proposer, issue, solution, categories, isUrgent, isFastTrack } = modification;
  return {
    ...emptyDraft(today),
    ...{ title, proposer, problem: issue, solution, categories: categories.join(', ') },
    ...{ isUrgent: isUrgent ? YES : '', isFastTrack: isFastTrack ? YES : '' },
    path: modification.pathNumber === null ? '' : String(modification.pathNumber),
    timetable: modification.timetable.map(({ title: step, by }) => `${by} ${step}`).join('\n'),
    ...{ date: modification.implementationDate ?? '', release: modification.release },
    of: String(modification.events.findLast(({ gone }) => gone === null)?.no ?? ''),
  };
}

/** "2022-02-01 Working Group" on a line each. */
function timetableOf(text: string) {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ by: line.slice(0, 10), title: line.slice(10).trim() }));
}

export function descriptionOf(draft: ActDraft) {
  const { title, proposer, problem, solution, categories, isUrgent, isFastTrack } = draft;
  return {
    ...{ title: title.trim(), proposer: proposer.trim(), problem, solution },
    categories: categories
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    ...{ isUrgent: isUrgent === YES, isFastTrack: isFastTrack === YES },
  };
}

/** When it happened, and who says so. */
export function happenedOf({ on, source, url, note }: ActDraft) {
  return {
    on: on.trim() === '' ? null : on.trim(),
    source: { text: source.trim(), url: url.trim() === '' ? null : url.trim() },
    note: note.trim(),
  };
}

function particulars(type: ModificationActType, draft: ActDraft): object {
  const { verdict, by, release, step, effect, power } = draft;
  switch (type) {
    case 'modification.describe':
      return { description: descriptionOf(draft) };
    case 'modification.set-path':
      return { pathNumber: Number(draft.path), timetable: timetableOf(draft.timetable) };
    case 'modification.take-step':
      return { step, title: draft.title.trim(), file: draft.file };
    case 'modification.record-vote':
      return { verdict };
    case 'modification.decide':
      return { verdict, by: by.trim() };
    case 'modification.set-date': {
      const date = draft.date === '' ? null : draft.date;
      return { date, release: release.trim(), isAuthorised: draft.isAuthorised === YES };
    }
    case 'modification.implement':
      return { release: release.trim() };
    case 'modification.direct':
      return { effect, by: by.trim(), power: power.trim() };
    case 'modification.add-date':
      return { of: Number(draft.of) };
    default:
      return {};
  }
}

/** The act as the server is asked for it. */
export function commandOf(type: ModificationActType, draft: ActDraft): ModificationCommandInput {
  if (type === 'modification.strike') return { type, of: Number(draft.of), note: draft.note.trim() };
  return { type, ...happenedOf(draft), ...particulars(type, draft) } as ModificationCommandInput;
}
