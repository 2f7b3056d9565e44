/** The latest ballots of a growing list, whenever they are asked for. */
import { describe, expect, it } from '@jest/globals';
import {
  type CastBallot,
  type CastBallots,
  latestBallots,
  noCastBallots,
  withCastBallot,
} from './cast-ballots.js';

function aCast(no: number, place: number, castBy: string, voteId = 'vote-1', castFor?: string): CastBallot {
  const at = '2022-01-31T10:00:00.000Z';
  const data = { voteId, places: [place], commitment: 'aa' };
  const audience = { clearance: 'public', persons: [] } as unknown as CastBallot['entry']['audience'];
  return {
    entry: { no, type: 'ballot.cast', at, by: null, audience, data },
    ballot: {
      voteId,
      place,
      answer: { kind: 'motion', choice: 'approve' },
      castBy,
      salt: '',
      ...(castFor === undefined ? {} : { castFor }),
    },
  };
}

const listOf = (...casts: readonly CastBallot[]): CastBallots => casts.reduce(withCastBallot, noCastBallots);

describe('the latest ballots', () => {
  const first = aCast(1, 0, 'ada');
  const other = aCast(2, 1, 'ben');
  const changed = aCast(3, 0, 'cid');

  it('are those that no later one of the same place replaced, and tell who ever cast for a place, or was cast for', () => {
    const byProxy = aCast(5, 2, 'ben', 'vote-2', 'dan');
    const latest = latestBallots(listOf(first, other, changed, aCast(4, 0, 'ada', 'vote-2'), byProxy));
    expect([latest.at('vote-1', 0), latest.at('vote-1', 1)]).toEqual([changed, other]);
    expect(latest.at('vote-1', 2)).toBeUndefined();
    expect([latest.before('vote-1', 0), latest.before('vote-1', 1)]).toEqual([[first], []]);
    expect([...latest.placesOf('ada', 'vote-1')]).toEqual([0]);
    expect([...latest.placesOf('cid', 'vote-2')]).toEqual([]);
    expect(['ben', 'dan'].map((id) => [...latest.placesOf(id, 'vote-2')])).toEqual([[2], [2]]);
  });

  it('of an empty list are none', () => {
    expect(latestBallots(noCastBallots).at('vote-1', 0)).toBeUndefined();
  });

  it('are right for a list that was asked for before a longer one, and again after it', () => {
    const short = listOf(first, other);
    expect(latestBallots(short).at('vote-1', 0)).toBe(first);
    expect(latestBallots(withCastBallot(short, changed)).at('vote-1', 0)).toBe(changed);
    expect(latestBallots(short).at('vote-1', 0)).toBe(first);
  });

  it('are made from what came since they were last asked for, and from no earlier ballot', () => {
    let looks = 0;
    const asked: CastBallots = {
      last: other,
      get before() {
        looks += 1;
        return listOf(first);
      },
    };
    latestBallots(asked);
    const before = looks;
    expect(before).toBeGreaterThan(0);
    expect(latestBallots(withCastBallot(asked, changed)).at('vote-1', 1)).toBe(other);
    expect(looks).toBe(before);
  });
});
