/** What resolutions need is sent as it stood, and what is new gets a name that no other matter has. */
import { describe, expect, it } from '@jest/globals';
import { COMPANIES_ACT_RESOLUTIONS } from '@quorate/domain';
import { draftOfResolutions, emptyMatter, resolutionsRequest } from './resolutions-draft.js';

describe('what resolutions need, as it is typed', () => {
  it('is sent as it stood where nothing was changed', () => {
    expect(resolutionsRequest(draftOfResolutions(COMPANIES_ACT_RESOLUTIONS))).toEqual(
      COMPANIES_ACT_RESOLUTIONS,
    );
  });

  it('gives each new matter an id of its own, and keeps those that are known', () => {
    const draft = draftOfResolutions(COMPANIES_ACT_RESOLUTIONS);
    const named = (name: string, key: string) => ({ ...emptyMatter(key), name, source: 'Article 12' });
    const matters = [
      ...draft.matters.slice(0, 1),
      named(' Director removal ', 'a'),
      named('Director: removal', 'b'),
      named('§', 'c'),
    ];
    expect(resolutionsRequest({ ...draft, matters })).toMatchObject({
      matters: [
        { id: 'director-removal' },
        { id: 'director-removal-2', name: 'Director removal', source: 'Article 12' },
        { id: 'director-removal-3' },
        { id: 'matter' },
      ],
    });
  });

  it('leaves a number that is missing for the server to refuse', () => {
    const { majorities, matters } = draftOfResolutions(COMPANIES_ACT_RESOLUTIONS);
    const special = { ...majorities.special, numerator: ' ' };
    expect(resolutionsRequest({ majorities: { ...majorities, special }, matters })).toMatchObject({
      majorities: { special: { fraction: { numerator: null, denominator: 4 } } },
    });
  });
});
