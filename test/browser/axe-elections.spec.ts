/** Every page of an election is clean to the accessibility checker, on a desk and on a phone, light and dark: from the call over nomination, ballot and turnout to the result. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ElectionSummary, ElectionView } from '@quorate/contracts';
import { type Client, type Quorate, startQuorate } from '../support/index.js';
import { findBarriers } from './axe.js';
import { PARTS } from './change-board.js';
import { type Screen, Screens } from './screens.js';

const WINDOWS = [
  { scheme: 'light', width: 1280 },
  { scheme: 'dark', width: 1280 },
  { scheme: 'light', width: 390 },
  { scheme: 'dark', width: 390 },
] as const;

type Who = 'nobody' | 'secretary' | 'large' | 'small';

/** Where the demonstration has one: it takes nominations, its ballots are out, it is declared. */
type Stage = 'nominating' | 'balloting' | 'declared';

describe('accessibility of elections', () => {
  let quorate: Quorate;
  let screens: Screens;
  const clients = new Map<Who, Client>();
  const windows = new Map<string, Screen>();
  const elections = new Map<Stage, ElectionView>();

  const windowOf = async (who: Who, at: (typeof WINDOWS)[number]): Promise<Screen> => {
    const key = `${who} ${at.scheme} ${String(at.width)}`;
    const as = clients.get(who);
    const screen = windows.get(key) ?? (await screens.open({ ...at, ...(as && { as }) }));
    windows.set(key, screen);
    return screen;
  };

  /** Opens the page in every window, waits for the words, and gives what axe finds, or that the page is wider than the window. */
  const barriers = async (who: Who, path: string, words: string | RegExp): Promise<string[]> => {
    const found: string[] = [];
    for (const at of WINDOWS) {
      const screen = await windowOf(who, at);
      await screen.go(path);
      await screen.shows(words);
      await screen.settled();
      const isWide = await screen.page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      const wide = isWide ? ['it is wider than the window'] : [];
      const all = [...(await findBarriers(screen)), ...wide];
      found.push(...all.map((one) => `${at.scheme} ${String(at.width)} ${path}: ${one}`));
    }
    return found;
  };

  const of = (stage: Stage): ElectionView => {
    const election = elections.get(stage);
    if (election === undefined) throw new Error(`the demonstration has no election that is ${stage}`);
    return election;
  };
  const pageOf = (stage: Stage, page = ''): string =>
    `/bodies/${of(stage).bodyId}/elections/${of(stage).electionId}${page}`;

  beforeAll(async () => {
    quorate = await startQuorate();
    for (const who of ['secretary', 'large', 'small'] as const) {
      clients.set(who, await quorate.signIn(PARTS[who]));
    }
    const small = clients.get('small');
    const list = await small?.get<{ elections: ElectionSummary[] }>('/api/elections');
    for (const stage of ['nominating', 'balloting', 'declared'] as const) {
      const found = list?.done.elections.find((one) => one.stage === stage);
      const path = `/api/bodies/${found?.bodyId ?? ''}/elections/${found?.electionId ?? ''}`;
      const view = await small?.get<ElectionView>(path);
      if (view !== undefined) elections.set(stage, view.done);
    }
    screens = await Screens.start(quorate);
  });

  afterAll(async () => {
    await screens.close();
    await quorate.stop();
  });

  it.each<[string, Who, Stage, string, RegExp]>([
    ['an election that takes nominations', 'nobody', 'nominating', '', /Seats that are up/],
    ['the same, for a contact who may nominate', 'small', 'nominating', '', /Nominate somebody/],
    ['the same, for a contact who appoints', 'large', 'nominating', '', /Name the member of a seat/],
    ['its desk', 'secretary', 'nominating', '/desk', /Next step/],
    ['the tasks of a nomination', 'small', 'nominating', '/nominate', /To do/],
    ['the candidate', 'small', 'nominating', '/nominate?step=candidate', /Somebody else/],
    ['the statement', 'small', 'nominating', '/nominate?step=statement', /Statement/],
    ['the requirements', 'small', 'nominating', '/nominate?step=confirm', /A senior officer/],
    ['the check of a nomination', 'small', 'nominating', '/nominate?step=check', /Check the nomination/],
    ['an election whose ballots are out', 'nobody', 'balloting', '', /Voting closes/],
    ['a result', 'nobody', 'declared', '', /Result declared/],
    ['a result, for a contact', 'small', 'declared', '', /Result declared/],
    ['the desk of a declared one', 'secretary', 'declared', '/desk', /nominations, each with what became/],
  ])('%s', async (_name, who, stage, page, words) => {
    expect(await barriers(who, pageOf(stage, page), words)).toEqual([]);
  });

  it('the lists, and the page of a voting group', async () => {
    expect(await barriers('nobody', '/elections', 'Open for nominations')).toEqual([]);
    expect(await barriers('small', '/voting-group', 'My voting group')).toEqual([]);
    expect(await barriers('large', '/voting-group', /Large Supplier group 07/)).toEqual([]);
  });

  it('the form of a call', async () => {
    const path = `/bodies/${of('nominating').bodyId}/call-election`;
    expect(await barriers('secretary', path, 'Which seats are up?')).toEqual([]);
  });

  it('the ballot', async () => {
    const { waiting } = (
      await (clients.get('small') as Client).get<{ waiting: { meetingId: string; voteId: string }[] }>(
        '/api/duties',
      )
    ).done;
    const ballots = new Set(of('balloting').ballots.map(({ voteId }) => voteId));
    const mine = waiting.find(({ voteId }) => ballots.has(voteId));
    const path = `/meetings/${mine?.meetingId ?? ''}/member`;
    expect(await barriers('small', path, /^Who is elected for/)).toEqual([]);
  });

  it('leaves no error in any browser', () => {
    expect(screens.faults).toEqual([]);
  });
});
