/** The General Meeting of December 2021 of the demonstration, read by those it concerns: its notice, its proxy form after the time for it, its result, the proxies for the scrutineer, and the check of the record. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MeetingSummary, SessionView } from '@quorate/contracts';
import { type Quorate, startQuorate } from '../support/index.js';
import { findBarriers } from './axe.js';
import { PARTS } from './change-board.js';
import { type Screen, Screens } from './screens.js';

const QUESTION = 'That the firm proposed by the Board be appointed as auditor of the company.';

describe('the General Meeting of 2021', () => {
  let quorate: Quorate;
  let screens: Screens;
  let holder: Screen;
  let scrutineer: Screen;
  let visitor: Screen;
  let holderId: string;
  let page: string;
  let result: string;

  const isBarrierFree = async (screen: Screen): Promise<void> => {
    await screen.settled();
    expect(await findBarriers(screen)).toEqual([]);
  };

  beforeAll(async () => {
    quorate = await startQuorate();
    const member = await quorate.signIn(PARTS.large);
    const { meetings } = (await member.get<{ meetings: MeetingSummary[] }>('/api/meetings')).done;
    const meeting = meetings.find(({ title }) => title === 'SECCo General Meeting');
    const { bodies } = (await member.get<SessionView>('/api/session')).done;
    const seats = bodies.find(({ bodyId }) => bodyId === meeting?.bodyId)?.seats ?? [];
    holderId = seats[0]?.holderId ?? '';
    page = `/meetings/${meeting?.meetingId ?? ''}`;
    const voteId = (await member.meeting(meeting?.meetingId ?? '')).votes[0]?.voteId ?? '';
    result = `${page}/votes/${voteId}`;
    screens = await Screens.start(quorate);
    holder = await screens.phone({ as: member });
    const as = await quorate.signIn('Scrutineer of the General Meeting');
    scrutineer = await screens.open({ as, scheme: 'dark' });
    visitor = await screens.phone({ scheme: 'dark' });
  });

  afterAll(async () => {
    await screens.close();
    await quorate.stop();
  });

  it('has a notice with its own days, the resolution word for word, and a fingerprint', async () => {
    await holder.go(`${page}/notice`);
    await holder.shows(/^Notice of /, 'Monday 20 December 2021, 13:00 UK time', QUESTION);
    await holder.shows('13:00 UK time on Thursday 16 December 2021', /^[0-9a-f]{64}$/);
    await isBarrierFree(holder);
    await visitor.go(`${page}/notice`);
    await visitor.shows('There is no notice here that you may read');
    await isBarrierFree(visitor);
  });

  it('takes no proxy after its time, and says so', async () => {
    await holder.go(`${page}/holders/${holderId}/proxies`);
    await holder.shows('No proxy can be appointed', 'The meeting takes no proxies any more.');
    expect(await holder.page.getByRole('button', { name: /proxy/ }).count()).toBe(0);
    await isBarrierFree(holder);
    await holder.page.getByRole('link', { name: 'Go back' }).click();
    await holder.page.waitForURL(({ pathname }) => !pathname.endsWith('/proxies'));
    await holder.page.getByRole('main').waitFor();
    await holder.shows(/Large Supplier group 07/);
    await isBarrierFree(holder);
  });

  it('is told to everybody with its votes for, against and withheld, and as a share of the issued capital', async () => {
    await visitor.go(page);
    await visitor.shows('The meeting closed on Mon 20 December 2021', /Change of auditor/);
    await isBarrierFree(visitor);
    await visitor.go(result);
    await visitor.shows(QUESTION, /^Of \d+ issued shares 27 voted for \(\d+\.\d %\) and 2 against/);
    await visitor.shows(/2 were withheld, which is not a vote/, 'For', 'Against', 'Withheld');
    await isBarrierFree(visitor);
  });

  it('is checked in the browser: by the scrutineer wholly, by everybody in part', async () => {
    await scrutineer.go(result);
    await scrutineer.press('Check it in this browser');
    await scrutineer.shows(/^Verified$/);
    await isBarrierFree(scrutineer);
    await visitor.press('Check it in this browser');
    await visitor.shows(/^Verified in part/);
    await isBarrierFree(visitor);
  });

  it('shows the scrutineer how each proxy was given and counted', async () => {
    await scrutineer.go(`${page}/member`);
    await scrutineer.page.getByRole('link', { name: 'Open the scrutineers’ page' }).click();
    await scrutineer.shows('As counted', 'In advance, by the Chair', 'Proxies received');
    const table = scrutineer.page.getByRole('table').filter({ hasText: 'As counted' });
    const rows = await table.locator('tbody tr').allInnerTexts();
    expect(rows.at(-1)).toBe('Together\t27\t2\t2');
    await scrutineer.shows(/^Replaced by the holder’s own vote/);
    await isBarrierFree(scrutineer);
    expect(screens.faults).toEqual([]);
  });
});
