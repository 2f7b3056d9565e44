/** Whoever stands in a ballot does not run it. */
import { describe, expect, it } from '@jest/globals';
import { ballotOfficers } from './ballot-officers.js';

const named = (name: string) => ({ personId: name, name });
const officers = {
  chair: named('chair'),
  secretaries: [named('ann'), named('bob')],
  scrutineers: [named('cy'), named('dee')],
};

describe('the officers of a ballot', () => {
  it('[APT-26] are those of the body that elects', () => {
    expect(ballotOfficers(officers, ['cat'], 'scrutineers')).toEqual({ ok: true, value: officers });
  });

  it('[APT-26] are without the Chair, the secretary and the scrutineer who stand in it', () => {
    expect(ballotOfficers(officers, ['chair', 'bob', 'dee'], 'scrutineers')).toEqual({
      ok: true,
      value: { chair: null, secretaries: [named('ann')], scrutineers: [named('cy')] },
    });
  });

  it('[APT-26] include a secretary, or the ballot is not opened', () => {
    expect(ballotOfficers(officers, ['ann', 'bob'], 'totals-only')).toMatchObject({
      refusal: { code: 'officers-stand' },
    });
  });

  it('[APT-26] include a scrutineer where the roll call is for scrutineers, or the ballot is not opened', () => {
    expect(ballotOfficers(officers, ['cy', 'dee'], 'scrutineers')).toMatchObject({
      refusal: { code: 'scrutineers-stand' },
    });
    expect(ballotOfficers(officers, ['cy', 'dee'], 'totals-only')).toMatchObject({
      value: { scrutineers: [] },
    });
  });
});
