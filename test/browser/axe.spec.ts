/** Every page, with real data and in each stage of a meeting, is clean to the accessibility checker in light and dark. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConsultationSummary } from '@quorate/contracts';
import { type Client, type Quorate, startQuorate } from '../support/index.js';
import { type Screen, Screens } from './screens.js';
import { findBarriers } from './axe.js';
import { ChangeBoard, PARTS, PUBLIC_ITEM, SEATS } from './change-board.js';

const SCHEMES = ['light', 'dark'] as const;

type Who = 'nobody' | 'secretary' | 'chair' | 'member' | 'administrator';

describe('accessibility', () => {
  let quorate: Quorate;
  let board: ChangeBoard;
  let screens: Screens;
  let meetingId: string;
  let voteId: string;
  let room: string;
  const clients = new Map<Who, Client>();
  const windows = new Map<string, Screen>();

  const windowOf = async (who: Who, scheme: 'light' | 'dark'): Promise<Screen> => {
    const key = `${who} ${scheme}`;
    const as = clients.get(who);
    const size = who === 'member' ? { width: 390, height: 844 } : {};
    const screen = windows.get(key) ?? (await screens.open({ scheme, ...size, ...(as && { as }) }));
    windows.set(key, screen);
    return screen;
  };

  /** Opens the page in both themes, waits for the words, and gives what axe finds. */
  const barriers = async (
    who: Who,
    path: string,
    ...words: readonly (string | RegExp)[]
  ): Promise<string[]> => {
    const found: string[] = [];
    for (const scheme of SCHEMES) {
      const screen = await windowOf(who, scheme);
      await screen.go(path);
      await screen.shows(...words);
      await screen.settled();
      found.push(...(await findBarriers(screen)).map((barrier) => `${scheme} ${path}: ${barrier}`));
    }
    return found;
  };

  const onMeeting = (page = ''): string => `/meetings/${meetingId}${page}`;

  beforeAll(async () => {
    quorate = await startQuorate();
    board = await ChangeBoard.find(quorate);
    meetingId = await board.plan('Change Board', [
      PUBLIC_ITEM,
      { title: 'Any other business', purpose: 'discussion' },
    ]);
    for (const who of ['secretary', 'chair', 'administrator'] as const) {
      clients.set(who, await quorate.signIn(PARTS[who]));
    }
    clients.set('member', await quorate.signIn(PARTS.large));
    room = await board.roomPath(meetingId);
    screens = await Screens.start(quorate);
  });

  afterAll(async () => {
    await screens.close();
    await quorate.stop();
  });

  it.each<[string, Who, string, RegExp]>([
    ['the front page', 'nobody', '/', /Change Board/],
    ['sign-in', 'nobody', '/sign-in', /Take a part in the demonstration/],
    ['a set-up link', 'nobody', '/setup/unknown', /./],
    ['the calendar', 'nobody', '/meetings', /Change Board/],
    ['planning a meeting', 'secretary', '/meetings/new', /Plan/],
    ['the duties', 'member', '/duties', /Change Board/],
    ['the modifications', 'nobody', '/modifications', /MP191/],
    ['a modification', 'nobody', '/modifications/MP191', /MP191/],
    [
      'a modification for who keeps the register',
      'secretary',
      '/modifications/MP188',
      /What may be written next/,
    ],
    ['the status report', 'nobody', '/modification-status-report?month=2021-12', /Report phase: /],
    ['the rules of the code', 'nobody', '/code', /Self-Governance/],
    ['raising a modification', 'secretary', '/raise-modification', /Proposer/],
    ['the consultations', 'nobody', '/consultations', /MP/],
    ['the bodies', 'nobody', '/bodies', /Change Board/],
    ['the parties for a member', 'member', '/parties', /Large Supplier/],
    ['the parties for an administrator', 'administrator', '/parties', /Large Supplier/],
    ['the people', 'administrator', '/people', /Amara Lindqvist/],
    ['the register', 'administrator', '/register', /CSV/],
    ['the interface for developers', 'nobody', '/developers', /\/api\//],
    ['an address that leads nowhere', 'nobody', '/nowhere', /./],
  ])('%s', async (_name, who, path, words) => {
    expect(await barriers(who, path, words)).toEqual([]);
  });

  it('consultations that are open and over, the response to one, and the desk', async () => {
    const reader = quorate.anyone();
    const { consultations } = (
      await reader.get<{ consultations: ConsultationSummary[] }>('/api/consultations')
    ).done;
    const pathOf = (kind: string): string => {
      const { bodyId = '', consultationId = '' } = consultations.find((one) => one.kind === kind) ?? {};
      return `/bodies/${bodyId}/consultations/${consultationId}`;
    };
    const open = pathOf('Request for information');
    expect(await barriers('nobody', open, 'Sign in to respond')).toEqual([]);
    expect(await barriers('nobody', pathOf('Budget consultation'), 'parties responded')).toEqual([]);
    expect(await barriers('member', `${open}/respond`, 'Check your answers')).toEqual([]);
    expect(await barriers('secretary', `${open}/desk`, 'Save the responses as CSV')).toEqual([]);
    const preparing = `/bodies/${board.called.bodyId}/new-consultation`;
    expect(await barriers('secretary', preparing, 'Keep it, without issuing it')).toEqual([]);
  });

  it('a body, for anyone and for an administrator', async () => {
    const path = `/bodies/${board.called.bodyId}`;
    expect(await barriers('nobody', path, 'Large Supplier group 01')).toEqual([]);
    expect(await barriers('administrator', path, 'Large Supplier group 01')).toEqual([]);
  });

  it('a meeting that is planned, and one that is called', async () => {
    expect(await barriers('secretary', onMeeting('/console'), 'Call the meeting')).toEqual([]);
    await board.secretary.do(meetingId, { type: 'meeting.call' });
    expect(await barriers('secretary', onMeeting('/console'), 'Start the meeting')).toEqual([]);
    expect(await barriers('member', onMeeting('/member'), 'Take your seat')).toEqual([]);
    expect(await barriers('nobody', onMeeting(), 'The meeting is called for')).toEqual([]);
    expect(await barriers('nobody', room, 'Welcome')).toEqual([]);
  });

  it('an open vote on every page', async () => {
    voteId = await board.openVote(meetingId, [SEATS.small]);
    expect(await barriers('secretary', onMeeting('/console'), 'Close the vote')).toEqual([]);
    expect(await barriers('chair', onMeeting('/chair'), 'Close the vote')).toEqual([]);
    expect(await barriers('member', onMeeting('/member'), 'You vote for')).toEqual([]);
    for (const place of ['agenda', 'speak', 'results']) {
      expect(await barriers('member', onMeeting(`/member?place=${place}`), 'Agenda')).toEqual([]);
    }
    expect(await barriers('nobody', onMeeting(), 'Vote open')).toEqual([]);
    expect(await barriers('nobody', room, /have voted/)).toEqual([]);
    expect(await barriers('nobody', onMeeting(`/votes/${voteId}`), /no result yet/)).toEqual([]);
  });

  it('the receipt, the dialogs and the palette', async () => {
    const phone = await windowOf('member', 'light');
    await phone.go(onMeeting('/member'));
    await phone.vote('Approve');
    await phone.shows('Receipt code');
    expect(await findBarriers(phone)).toEqual([]);
    for (const scheme of SCHEMES) {
      const desk = await windowOf('secretary', scheme);
      await desk.go(onMeeting('/console'));
      for (const name of ['Close the vote', 'Record a vote']) {
        await desk.press(name);
        await desk.page.getByRole('dialog').waitFor();
        await desk.settled();
        expect(await findBarriers(desk)).toEqual([]);
        await desk.page.keyboard.press('Escape');
        await desk.page.getByRole('dialog').waitFor({ state: 'hidden' });
      }
      await desk.page.keyboard.press('Control+k');
      await desk.page.getByRole('combobox').waitFor();
      expect(await findBarriers(desk)).toEqual([]);
    }
  });

  it('a closed and a declared vote on every page', async () => {
    await board.recordVotes(meetingId, 'approve', [SEATS.small, SEATS.large, SEATS.network]);
    await board.secretary.do(meetingId, { type: 'vote.close', voteId });
    expect(await barriers('secretary', onMeeting('/console'), 'Declare the outcome')).toEqual([]);
    expect(await barriers('member', onMeeting('/member?place=vote'), 'The vote is closed.')).toEqual([]);
    expect(await barriers('nobody', room, 'The vote is closed')).toEqual([]);
    await board.secretary.do(meetingId, { type: 'vote.declare', voteId });
    expect(await barriers('secretary', onMeeting('/console'), 'MP191 is approved')).toEqual([]);
    expect(await barriers('chair', onMeeting('/chair'), 'MP191 is approved')).toEqual([]);
    expect(await barriers('member', onMeeting('/member?place=results'), 'MP191 is approved')).toEqual([]);
    expect(await barriers('nobody', onMeeting(), 'MP191 is approved')).toEqual([]);
    expect(await barriers('nobody', room, 'MP191 is approved')).toEqual([]);
    expect(await barriers('nobody', onMeeting(`/votes/${voteId}`), 'By category')).toEqual([]);
  });

  it('a meeting that is closed, its minutes and its replay', async () => {
    await board.secretary.do(meetingId, { type: 'meeting.close' });
    expect(await barriers('secretary', onMeeting('/console'), 'Read the draft minutes')).toEqual([]);
    expect(await barriers('nobody', onMeeting(), /The meeting closed on/)).toEqual([]);
    expect(await barriers('secretary', onMeeting('/minutes'), /The Change Board voted/)).toEqual([]);
    expect(await barriers('secretary', onMeeting('/replay'), 'One back')).toEqual([]);
    expect(await barriers('nobody', room, 'The meeting is closed')).toEqual([]);
  });

  it('leaves no error in any browser, but the answer to the set-up link that is none', () => {
    expect(screens.faults.filter((fault) => !/setup.*status of 4\d\d/.test(fault))).toEqual([]);
  });
});
