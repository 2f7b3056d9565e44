/** Who is told of what by which way, and when a digest is due. */
import { describe, expect, it } from '@jest/globals';
import { digestDue, FIRST_DIGEST, isZone } from './digest.js';
import { NEWS_KINDS, newsKind } from './news-kind.js';
import { sayPush } from './say-push.js';
import { toldOf, waysFor } from './ways.js';

const NOTHING = { mail: false, inbox: false, push: false };
const anybody = { choice: null, hasDigest: false, hasAccount: true };

describe('the ways', () => {
  it.each(NEWS_KINDS.map((kind) => [kind] as const))(
    '[NTF-2] [NTF-3] of %s are those chosen, save for a mail that is owed',
    (kind) => {
      const { owed, usual } = newsKind(kind);
      const ways = waysFor(kind, { ...anybody, choice: NOTHING });
      expect(ways).toEqual({ mail: owed === null ? 'none' : 'now', inbox: false, push: false });
      expect(waysFor(kind, anybody)).toEqual({ ...usual, mail: usual.mail ? 'now' : 'none' });
      if (owed !== null) expect(owed).toMatch(/^[A-Z].+\.$/);
    },
  );

  it('[NTF-4] wait for a digest with what can wait, and with nothing else', () => {
    const reader = { ...anybody, choice: { ...NOTHING, mail: true }, hasDigest: true };
    const waiting = NEWS_KINDS.filter((kind) => waysFor(kind, reader).mail === 'digest');
    expect(waiting).toContain('papers-published');
    for (const kind of [
      'vote-waits',
      'general-meeting',
      'meeting-cancelled',
      'consultation-closing',
    ] as const)
      expect(waysFor(kind, reader).mail).toBe('now');
  });

  it('are mail alone for somebody without an account, who has neither inbox nor digest', () => {
    const nominee = { choice: null, hasDigest: true, hasAccount: false };
    expect(waysFor('nomination', nominee)).toEqual({ mail: 'now', inbox: false, push: false });
  });

  it('[NTF-6] lead to everybody once, save for whoever did it', () => {
    expect(toldOf(['a', 'b', 'a', 'c'], 'c')).toEqual(['a', 'b']);
    expect(toldOf(['a'], null)).toEqual(['a']);
  });

  it('[NTF-8] by push say that something waits, and for which body', () => {
    expect(sayPush('papers-published', 'Change Board')).toEqual({
      title: 'Change Board',
      body: 'A paper comes after the call, or is revised. Open Quorate to read it.',
    });
  });
});

describe('a digest', () => {
  const daily = { ...FIRST_DIGEST, rhythm: 'daily' } as const;

  it('[NTF-5] is due daily at its time by the clock of its zone', () => {
    expect(digestDue(FIRST_DIGEST, '2026-06-03T12:00:00Z')).toBeNull();
    expect(digestDue(daily, '2026-06-03T07:00:00Z')).toBe('2026-06-03T07:00:00.000Z');
    expect(digestDue(daily, '2026-06-03T06:59:59Z')).toBe('2026-06-02T07:00:00.000Z');
    const inNewYork = { ...daily, zone: 'America/New_York' };
    expect(digestDue(inNewYork, '2026-06-03T12:00:00Z')).toBe('2026-06-03T12:00:00.000Z');
    expect(digestDue(inNewYork, '2026-06-03T11:00:00Z')).toBe('2026-06-02T12:00:00.000Z');
  });

  it('[NTF-5] is due weekly on its day', () => {
    const onMonday = { ...daily, rhythm: 'weekly' } as const;
    expect(digestDue(onMonday, '2026-06-03T12:00:00Z')).toBe('2026-06-01T07:00:00.000Z');
    expect(digestDue(onMonday, '2026-06-01T06:00:00Z')).toBe('2026-05-25T07:00:00.000Z');
    expect(digestDue({ ...onMonday, weekday: 7 }, '2026-06-03T12:00:00Z')).toBe('2026-05-31T07:00:00.000Z');
  });

  it.each([
    ['01:30', '2026-03-29', '2026-03-29T01:30:00.000Z'],
    ['01:30', '2026-10-25', '2026-10-25T00:30:00.000Z'],
  ])('[NTF-5] at %s is due once on %s, where the clock is put to another hour', (at, day, due) => {
    const rule = { ...daily, at };
    const hours = Array.from({ length: 24 * 4 }, (_, quarter) => Date.parse(day) + quarter * 900_000);
    const dues = new Set(hours.map((now) => digestDue(rule, new Date(now).toISOString())));
    expect([...dues].filter((one) => one?.startsWith(day))).toEqual([due]);
  });

  it('has a zone that there is', () => {
    expect(['Europe/London', 'Asia/Kolkata', 'UTC'].every(isZone)).toBe(true);
    expect(['Europe/Nowhere', '', 'x'].some(isZone)).toBe(false);
  });
});
