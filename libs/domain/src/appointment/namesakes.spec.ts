/** Nominees and officers of one name. */
import { describe, expect, it } from '@jest/globals';
import type { Nomination } from './election-state.js';
import { namesakesOf } from './namesakes.js';

const officers = {
  chair: { personId: 'p1', name: 'Ann Adams' },
  secretaries: [{ personId: 'p2', name: 'Bob Brown' }],
  scrutineers: [{ personId: 'p3', name: 'Cat Cole' }],
};

function nomination(personId: string, name: string, status: Nomination['status'] = 'made', known?: string) {
  return { candidate: { personId, name, ...(known === undefined ? {} : { knownAs: known }) }, status };
}

describe('a nominee with the name of an officer', () => {
  it('[APT-27] is pointed out, however it is written, with the office', () => {
    const nominations = [
      nomination('x1', 'ann  ADAMS'),
      nomination('x2', 'Robert', 'made', 'Bob Brown'),
      nomination('x3', 'Cat Cole', 'accepted'),
    ];
    const said = namesakesOf({ nominations }, officers);
    expect(said.map((sentence) => sentence.split('.')[0])).toEqual([
      'ann  ADAMS, who is nominated, has the same name as Ann Adams, who is the Chair here',
      'Robert, who is nominated, has the same name as Bob Brown, who is a secretary here',
      'Cat Cole, who is nominated, has the same name as Cat Cole, who is a scrutineer here',
    ]);
  });

  it('[APT-27] is not, where it is the officer themselves, or the nomination is over', () => {
    const nominations = [
      nomination('p1', 'Ann Adams'),
      nomination('x2', 'Bob Brown', 'refused'),
      nomination('x3', 'Cat Coleman'),
    ];
    expect(namesakesOf({ nominations }, officers)).toEqual([]);
  });
});
