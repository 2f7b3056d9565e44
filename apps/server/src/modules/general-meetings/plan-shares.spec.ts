/** What a file of lots comes to before anything is written: whom it names twice, what is too much, who has several lots. */
import { describe, expect, it } from '@jest/globals';
import { foldRegister, initialRegister, MOST_WEIGHT } from '@quorate/domain';
import { readCsv } from '../register/index.js';
import { planShares, SHARE_COLUMNS } from './plan-shares.js';

const references = {
  state: foldRegister(initialRegister, []),
  today: '2021-12-06',
  partyIds: new Map([['LS01E', 'party-1']]),
  people: new Map(),
};

async function preview(...rows: readonly string[]) {
  const text = [SHARE_COLUMNS.join(','), ...rows].join('\n');
  return (await planShares(readCsv({ columns: SHARE_COLUMNS, text }), references)).preview;
}

async function faults(...rows: readonly string[]): Promise<string[]> {
  return (await preview(...rows)).faults.map(
    ({ row, column, sentence }) => `${String(row)} ${column}: ${sentence}`,
  );
}

describe('a file of lots', () => {
  it('[SHR-11] names one party as one holder', async () => {
    expect(await faults('1,Alder Ltd,LS01E,5,2021-01-01,', '2,Alder Limited,LS01E,5,2021-01-01,')).toEqual([
      '3 party_signifier: This party is a holder already, as Alder Ltd. One party is one holder: give it one name, and a row for each lot.',
    ]);
    expect(await faults('1,Alder Ltd,LS01E,5,2021-01-01,', '2,ALDER LTD,LS01E,5,2021-01-01,')).toEqual([]);
  });

  it('[SHR-11] holds no more shares together than can be counted', async () => {
    const most = `1,Alder Ltd,,${String(MOST_WEIGHT)},2021-01-01,`;
    expect(await faults(most)).toEqual([]);
    expect(await faults(most, '2,Birch Ltd,,1,2021-01-01,')).toEqual([
      `3 shares: With this lot there would be more than ${String(MOST_WEIGHT)} shares together, the most there can be.`,
    ]);
  });

  it('[SHR-11] is told with who has several lots', async () => {
    const rows = ['1,Alder Ltd,,5,2021-01-01,', '2,Birch Ltd,,7,2021-01-01,', '3,alder ltd,,6,2021-01-01,'];
    expect((await preview(...rows)).several).toEqual([{ holder: 'Alder Ltd', lots: 2, shares: 11 }]);
  });
});
