/** A browser that remembers what it saw: honest servers grow unnoticed, forging ones are told, and nothing else is. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { CheckpointView } from '@quorate/contracts';
import { verifyEntry, verifyGrowth, webCrypto } from '@quorate/verifier';
import { HistoryWatch } from './history-watch.js';

type Told = 'seen' | 'grown' | 'rewritten' | 'rewritten again' | 'shorter' | 'by another key';

/** Answers of a server, signed with keys that were thrown away: each proves its growth from what was seen before. */
const ANSWERS = JSON.parse(
  readFileSync(new URL('history-watch.spec.json', import.meta.url), 'utf8'),
) as Readonly<Record<Told, CheckpointView>>;

/** A browser with its storage, and the server behind the address. */
function aBrowser() {
  const kept = new Map<string, string>();
  let answer: Told | 'nothing' = 'seen';
  const said = (): Promise<CheckpointView> =>
    answer === 'nothing' ? Promise.reject(new Error('no answer')) : Promise.resolve(ANSWERS[answer]);
  const visit = () =>
    new HistoryWatch({
      ask: said,
      verify: (claim) => verifyGrowth(claim, webCrypto),
      askFor: async () => ({ ...(await said()), inclusion: [] }),
      verifyEntry: (claim) => verifyEntry(claim, webCrypto),
      storage: {
        getItem: (name) => kept.get(name) ?? null,
        setItem: (name, value) => void kept.set(name, value),
      },
    });
  const told = async (what: typeof answer, watch = visit()): Promise<HistoryWatch> => {
    answer = what;
    await watch.look('m1');
    return watch;
  };
  return { told, kept };
}

describe('what a browser remembers of a journal', () => {
  it('[I18] is continued by a journal that only grew', async () => {
    const { told, kept } = aBrowser();
    await told('seen');
    const watch = await told('seen');
    await told('grown', watch);
    expect(watch.snapshot()).toEqual([]);
    expect(JSON.parse(kept.get('quorate.checkpoint.m1') ?? '{}')).toMatchObject({ size: 5 });
  });

  it('[I18] is contradicted by a journal that was rewritten, on every visit until it is taken note of', async () => {
    const { told, kept } = aBrowser();
    await told('seen');
    const before = [...kept.values()];
    await told('rewritten');
    const watch = await told('rewritten');
    const [changed] = watch.snapshot();
    expect(changed).toMatchObject({ meetingId: 'm1', kept: { size: 3 }, told: { size: 4 } });
    expect(changed?.why).toContain('the first 3 entries are not those');
    expect([...kept.values()]).toEqual(before);
    if (changed) watch.startAgain(changed);
    await told('rewritten again', watch);
    expect(watch.snapshot()).toEqual([]);
  });

  it.each<[Told, string]>([
    ['shorter', 'had 3 entries'],
    ['by another key', 'not signed by the key'],
  ])('[I18] is contradicted by a journal that is %s', async (what, why) => {
    const { told } = aBrowser();
    await told('seen');
    const watch = await told(what);
    expect(watch.snapshot()[0]?.why).toContain(why);
  });

  it('[ATK-17] holds no entry that is not proved, and none of a journal that does not continue it, which is told', async () => {
    const { told } = aBrowser();
    const watch = await told('seen');
    expect(await watch.holds('m1', { no: 2 })).toBe(false);
    expect(watch.snapshot()).toEqual([]);
    await told('rewritten', watch);
    expect(await watch.holds('m1', { no: 2 })).toBe(false);
    expect(watch.snapshot()).toHaveLength(1);
    await told('nothing', watch);
    await expect(watch.holds('m1', { no: 2 })).rejects.toThrow('no answer');
  });

  it('is told no longer when the journal that was seen is back', async () => {
    const { told } = aBrowser();
    await told('seen');
    const watch = await told('shorter');
    expect(watch.snapshot()).toHaveLength(1);
    await told('grown', watch);
    expect(watch.snapshot()).toEqual([]);
  });

  it('says nothing when there is no answer, or when what was kept cannot be read', async () => {
    const { told, kept } = aBrowser();
    const watch = await told('nothing');
    kept.set('quorate.checkpoint.m1', '{');
    await told('seen', watch);
    expect(watch.snapshot()).toEqual([]);
    expect(JSON.parse(kept.get('quorate.checkpoint.m1') ?? '{}')).toMatchObject({ size: 3 });
  });
});
