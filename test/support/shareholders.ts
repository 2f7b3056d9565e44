/** A company with a share register: who holds which lots, who acts for them, and the record date that makes them seats. */
import { randomUUID } from 'node:crypto';
import { type Client } from './client.js';

export interface TestHolding {
  readonly holder: string;
  /** The shares of each of its lots. */
  readonly lots: readonly number[];
  /** The first one is the member of its seats. */
  readonly representatives: readonly string[];
}

const HEADING = 'lot,holder,party_signifier,shares,since,representative_emails';

/** Opens the register with these holdings since 2020 and takes the record date of 1 March 2021; the ids of the holders in their order. */
export async function fillShareRegister(
  officer: Client,
  bodyId: string,
  holdings: readonly TestHolding[],
): Promise<string[]> {
  const base = `/api/bodies/${bodyId}/share-register`;
  const send = async (path: string, body: object): Promise<void> => {
    const answer = await officer.post(`${base}/${path}`, body, { 'idempotency-key': randomUUID() });
    if (answer.status !== 200) throw new Error(`${path} was refused: ${answer.text}`);
  };
  await send('commands', { type: 'register.open', terms: { nominal: '1', currency: 'GBP' } });
  const rows = holdings.flatMap(({ holder, lots, representatives }) =>
    lots.map((shares) => ({ holder, shares, emails: representatives.map((one) => `${one}@people.example`) })),
  );
  const lines = rows.map(
    ({ holder, shares, emails }, at) =>
      `${String(at + 1)},"${holder}",,${String(shares)},2020-01-01,${emails.join(';')}`,
  );
  await send('import', { csv: [HEADING, ...lines].join('\n') });
  await send('commands', { type: 'record.take', on: '2021-03-01' });
  const { holders } = (await officer.get<{ holders: { holderId: string; name: string }[] }>(base)).done;
  return holdings.map(({ holder }) => holders.find(({ name }) => name === holder)?.holderId ?? '');
}
