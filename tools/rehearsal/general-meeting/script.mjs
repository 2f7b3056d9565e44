/** Who does what in the General Meeting of 20 December 2021: the votes of the demonstration's data, and a few parts of our own. */
import { readFile } from 'node:fs/promises';

const DATA = new URL('../../../apps/server/src/modules/demonstration/data/', import.meta.url);

/** Holders, by the signifier of their party, that do something which the others do not. */
export const PARTS = {
  /** Appoints a proxy other than the Chair, directed. */
  givesProxy: 'OT03',
  /** Whose representative holds that proxy, and votes their own share in the meeting. */
  holdsProxy: 'LS07E',
  /** Votes in advance twice; the last one counts. */
  changesInAdvance: 'EN05',
  /** Voted in advance, comes, and votes otherwise. */
  votesOver: 'SS04',
  /** Comes too late to vote in advance, and votes in the meeting. */
  tooLate: 'OT05',
};

/** The item that is voted on, and the answer of each holder, in advance and live, by signifier. */
export async function readScript() {
  const agenda = await read('agendas/general-meeting-2021.json');
  const categories = await read('parties.json');
  const { title, vote } = agenda.find((item) => item.vote !== undefined);
  const { on: _on, ...inAdvance } = vote.inAdvance;
  return {
    title,
    text: vote.question,
    inAdvance: answersOf(inAdvance),
    live: answersOf(vote.live).set(PARTS.tooLate, 'approve'),
    names: new Map(categories.flatMap(({ parties }) => parties.map((one) => [one.signifier, one.name]))),
  };
}

/** What counts of each holder in the end: the live vote, where there is one. */
export function lastAnswers({ inAdvance, live }) {
  return new Map([...inAdvance, ...live]);
}

async function read(name) {
  return JSON.parse(await readFile(new URL(name, DATA), 'utf8'));
}

function answersOf(byChoice) {
  return new Map(
    Object.entries(byChoice).flatMap(([choice, signifiers]) => signifiers.map((one) => [one, choice])),
  );
}
