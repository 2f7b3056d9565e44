/** Papers of a meeting: added, put in a new version, opened up to more readers, and taken back; none is ever erased or narrowed. */
import { audienceOf } from '../../audience/audience.js';
import { isWithin } from '../../audience/readership.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { checkReason } from '../check-text.js';
import { type Deciders, type Decision, type Situation, write } from '../decided.js';
import { findItem } from '../find.js';
import type { MeetingState } from '../meeting-state.js';
import { checkChange, checkMedia, checkReadership, checkWords } from './check-paper.js';
import type { PaperCommandData } from './paper-entries.js';
import { PAPER_NUMBERS, paperNumber } from './paper-number.js';
import type { Paper, PaperNow } from './paper.js';

const readersOf = (paper: Paper) => audienceOf(paper.classification, paper.namedPersons);

function findPaper({ papers }: MeetingState, paperId: string): Result<PaperNow> {
  const paper = papers.find((one) => one.paperId === paperId);
  if (paper === undefined || paper.withdrawn !== null) {
    const sentence = 'This paper is not there (any more). Look at the papers of the item again.';
    return refuse('missing', 'no-such-paper', sentence, 'paperId');
  }
  return accept(paper);
}

const wasCalled = ({ stage }: MeetingState): boolean => stage !== 'planned';

function nextSupplement({ papers }: MeetingState): number {
  return Math.max(0, ...papers.flatMap(({ versions }) => versions.map((one) => one.supplement ?? 0))) + 1;
}

function add(asked: PaperCommandData['paper.add'], { state, context }: Situation): Decision {
  const item = findItem(state, asked.itemId);
  if (!item.ok) return item;
  const words = checkWords(asked);
  if (!words.ok) return words;
  for (const checked of [checkReadership(asked, item.value), checkMedia(asked.classification, asked.file)]) {
    if (!checked.ok) return checked;
  }
  const isLate = wasCalled(state);
  const change = checkChange(asked.change, isLate);
  if (!change.ok) return change;
  const paper: Paper = {
    ...{ paperId: context.newId(), itemId: asked.itemId, ...words.value },
    number: paperNumber(state.clocks?.paperNumbers ?? PAPER_NUMBERS, state, state.papers.length + 1),
    ...{ classification: asked.classification, namedPersons: asked.namedPersons, version: 1 },
    ...{ supplement: isLate ? nextSupplement(state) : null, change: change.value, file: asked.file },
  };
  return write({ type: 'paper.added', audience: readersOf(paper), data: { paper } });
}

function revise(asked: PaperCommandData['paper.revise'], { state }: Situation): Decision {
  const old = findPaper(state, asked.paperId);
  if (!old.ok) return old;
  const words = checkWords(asked);
  if (!words.ok) return words;
  const media = checkMedia(old.value.classification, asked.file);
  if (!media.ok) return media;
  if (asked.file.hash === old.value.file.hash) {
    const sentence = 'This is the file that the paper has now. Choose the new version of it.';
    return refuse('conflict', 'same-file', sentence, 'file');
  }
  const isLate = wasCalled(state);
  const change = checkChange(asked.change, isLate);
  if (!change.ok) return change;
  const paper = {
    ...bare(old.value),
    ...{ ...words.value, version: old.value.version + 1, file: asked.file, change: change.value },
    supplement: isLate ? nextSupplement(state) : null,
  };
  return write({ type: 'paper.revised', audience: readersOf(paper), data: { paper } });
}

function reclassify(asked: PaperCommandData['paper.reclassify'], { state }: Situation): Decision {
  const old = findPaper(state, asked.paperId);
  if (!old.ok) return old;
  const item = findItem(state, old.value.itemId);
  if (!item.ok) return item;
  const readership = checkReadership(asked, item.value);
  if (!readership.ok) return readership;
  if (!isWithin(old.value, asked) || isWithin(asked, old.value)) {
    const sentence =
      'A paper is only ever opened up to more readers. If it must be closed to some, take it back and add it anew.';
    return refuse('conflict', 'cannot-narrow', sentence, 'classification');
  }
  const reason = checkReason(asked.reason);
  if (!reason.ok) return reason;
  const { classification, namedPersons } = asked;
  const paper = { ...bare(old.value), classification, namedPersons };
  return write({
    type: 'paper.reclassified',
    audience: readersOf(paper),
    data: { paper, reason: reason.value },
  });
}

function withdraw(asked: PaperCommandData['paper.withdraw'], { state }: Situation): Decision {
  const paper = findPaper(state, asked.paperId);
  if (!paper.ok) return paper;
  const reason = checkReason(asked.reason);
  if (!reason.ok) return reason;
  const data = { paperId: asked.paperId, reason: reason.value };
  return write({ type: 'paper.withdrawn', audience: readersOf(paper.value), data });
}

function bare({ versions: _versions, cameAs: _cameAs, withdrawn: _withdrawn, ...paper }: PaperNow): Paper {
  return paper;
}

export const paperDeciders = {
  'paper.add': add,
  'paper.revise': revise,
  'paper.reclassify': reclassify,
  'paper.withdraw': withdraw,
} satisfies Partial<Deciders>;
