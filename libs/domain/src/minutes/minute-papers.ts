/** The papers of an item in its minutes: those that lay before the meeting when it was taken, and those tabled later. */
import type { MeetingState } from '../meeting/meeting-state.js';
import { itemOf } from '../meeting/select.js';
import { type Paper, papersOf } from '../meeting/papers/paper.js';
import { sayList } from '../value/plain-english.js';
import { type Gathering, type Minute, type MinuteWriter, gatheredMinute } from './minute.js';

const sayPaper = ({ number, title, version }: Paper): string =>
  `${number} “${title}”${version === 1 ? '' : ` (version ${version})`}`;

/** Papers of one class are one sentence, which each reader has or has not. */
function papers(what: string, paper: Paper): Gathering {
  return {
    key: `${what}: ${paper.classification}`,
    within: 'section',
    named: [{ name: sayPaper(paper), note: '' }],
    say: (named) =>
      `${named.length === 1 ? 'Paper' : 'Papers'} ${what}: ${sayList(named.map(({ name }) => name))}.`,
  };
}

/** True from when the item was first taken. */
function wasTaken(state: MeetingState, itemId: string): boolean {
  return (itemOf(state, itemId)?.openedAt ?? null) !== null;
}

/** Nothing is said of papers that were there and whose item was not taken. */
export const minutePapers: MinuteWriter = (entry, { before, after, entryNos }) => {
  switch (entry.type) {
    case 'item.opened': {
      const { itemId } = entry.data;
      if (wasTaken(before, itemId)) return [];
      return papersOf(after.papers, itemId).map((paper): Minute => {
        const came = entryNos.get(paper.paperId)?.findLast((no) => no < entry.no) ?? entry.no;
        return gatheredMinute('paper', papers('taken', paper), came, itemId);
      });
    }
    case 'paper.added':
    case 'paper.revised': {
      const { paper } = entry.data;
      if (after.stage !== 'in-session' || !wasTaken(after, paper.itemId)) return [];
      return [gatheredMinute('paper', papers('tabled', paper), entry.no, paper.itemId)];
    }
    default:
      return [];
  }
};
