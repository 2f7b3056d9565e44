/** Whoever stands in a ballot does not run it. */
import { describe, expect, it } from '@jest/globals';
import { ballotOfficers } from './ballot-officers.js';

const named = (name: string) => ({ personId: name, name });
const officers = { chair: named('chair'), secretaries: [named('ann'), named('bob')] };

describe('the officers of a ballot', () => {
  it('[APT-26] are those of the body that elects', () => {
    expect(ballotOfficers(officers, ['cat'])).toEqual({ ok: true, value: officers });
  });

  it('[APT-26] are without the Chair, and the secretary, who stand in it', () => {
    expect(ballotOfficers(officers, ['chair', 'bob'])).toEqual({
      ok: true,
      value: { chair: null, secretaries: [named('ann')] },
    });
  });

  it('[APT-26] include a secretary, or the ballot is not opened', () => {
    expect(ballotOfficers(officers, ['ann', 'bob'])).toMatchObject({ refusal: { code: 'officers-stand' } });
  });
});
