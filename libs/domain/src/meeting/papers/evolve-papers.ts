/** How the entries about papers change a meeting's state; a reader may first hear of a paper when it is opened up to them. */
import type { Evolvers } from '../evolver.js';
import type { MeetingState } from '../meeting-state.js';
import type { Paper, PaperNow } from './paper.js';

/** The paper as the entry says it, beside the versions that were known before. */
function said(known: PaperNow | undefined, paper: Paper, at: string): PaperNow {
  const { version, supplement, change, file } = paper;
  const before = known?.versions ?? [];
  const versions =
    before.at(-1)?.version === version ? before : [...before, { version, supplement, change, file, at }];
  return { ...paper, versions, cameAs: known?.cameAs ?? paper.classification, withdrawn: null };
}

function withPaper(state: MeetingState, paper: Paper, at: string): MeetingState {
  const index = state.papers.findIndex(({ paperId }) => paperId === paper.paperId);
  const now = said(state.papers[index], paper, at);
  return { ...state, papers: index === -1 ? [...state.papers, now] : state.papers.with(index, now) };
}

export const paperEvolvers = {
  'paper.added': (state, { paper }, { at }) => withPaper(state, paper, at),
  'paper.revised': (state, { paper }, { at }) => withPaper(state, paper, at),
  'paper.reclassified': (state, { paper }, { at }) => withPaper(state, paper, at),
  'paper.withdrawn': (state, { paperId, reason }) => ({
    ...state,
    papers: state.papers.map((paper) =>
      paper.paperId === paperId ? { ...paper, withdrawn: reason } : paper,
    ),
  }),
} satisfies Partial<Evolvers>;
