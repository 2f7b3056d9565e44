/** Many askers, few questions, and never an answer older than allowed. */
import { describe, expect, it } from '@jest/globals';
import { BatchedLookup } from './batched-lookup.js';

function lookup(settings: { rememberMs: number; mostKept: number }) {
  const asked: string[][] = [];
  const gates: (() => void)[] = [];
  const one = new BatchedLookup<string | null>({
    ...settings,
    otherwise: null,
    ask: async (keys) => {
      asked.push([...keys]);
      await new Promise<void>((open) => gates.push(open));
      return new Map(
        keys.filter((key) => key !== 'unknown').map((key) => [key, `${key} by question ${asked.length}`]),
      );
    },
  });
  const open = async (): Promise<void> => {
    while (gates.length === 0) await Promise.resolve();
    gates.shift()?.();
  };
  return { one, asked, open };
}

describe('BatchedLookup', () => {
  it('asks once for all who come while a question is on its way, and once for each key', async () => {
    const { one, asked, open } = lookup({ rememberMs: 60_000, mostKept: 10 });
    const first = one.find('a');
    await Promise.resolve();
    await Promise.resolve();
    const rest = Promise.all([one.find('b'), one.find('b'), one.find('unknown')]);
    await open();
    await open();
    expect(await first).toBe('a by question 1');
    expect(await rest).toEqual(['b by question 2', 'b by question 2', null]);
    expect(asked).toEqual([['a'], ['b', 'unknown']]);
    expect(await one.find('b')).toBe('b by question 2');
    expect(asked).toHaveLength(2);
  });

  it('forgets at once, also an answer that is still on its way', async () => {
    const { one, asked, open } = lookup({ rememberMs: 60_000, mostKept: 10 });
    const before = one.find('a');
    while (asked.length === 0) await Promise.resolve();
    one.forget('a');
    const after = one.find('a');
    await open();
    await open();
    expect(await before).toBe('a by question 1');
    expect(await after).toBe('a by question 2');
  });

  it('keeps no more answers than allowed, and none without time', async () => {
    const small = lookup({ rememberMs: 60_000, mostKept: 1 });
    const both = Promise.all([small.one.find('a'), small.one.find('b')]);
    await small.open();
    await both;
    const again = small.one.find('a');
    await small.open();
    await again;
    expect(small.asked).toEqual([['a', 'b'], ['a']]);
    const brief = lookup({ rememberMs: 0, mostKept: 10 });
    for (const _ of [1, 2]) {
      const found = brief.one.find('a');
      await brief.open();
      await found;
    }
    expect(brief.asked).toEqual([['a'], ['a']]);
  });

  it('passes a failure to those who asked and goes on', async () => {
    let broken = true;
    const one = new BatchedLookup<string>({
      rememberMs: 60_000,
      mostKept: 10,
      otherwise: '',
      ask: async (keys) => {
        if (broken) throw new Error('no connection');
        return new Map(keys.map((key) => [key, 'here']));
      },
    });
    await expect(one.find('a')).rejects.toThrow('no connection');
    broken = false;
    expect(await one.find('a')).toBe('here');
  });
});
