/** News of consultations: the people of every party that may answer hear of the opening, and before the close those who still have to. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewsView } from '@quorate/contracts';
import { type Client, eventually } from '../support/index.js';
import { anAnswer, Consulting } from '../support/consulting.js';

describe('news of a consultation', () => {
  let consulting: Consulting;

  beforeAll(async () => {
    consulting = await Consulting.start();
  });
  afterAll(() => consulting.world.stop());

  const kinds = async (of: Client): Promise<string[]> =>
    (await of.get<{ news: NewsView[] }>('/api/inbox')).done.news.map(({ kind }) => kind);
  const contact = (party: string): Client => consulting.electing.contact(party);
  const told = (party: string, kind: string): Promise<string[]> =>
    eventually(
      `${kind} for ${party}`,
      () => kinds(contact(party)),
      (found) => found.includes(kind),
    );

  it('[NTF-9] reminds two working days before the close those whose party has not answered, each once', async () => {
    const id = await consulting.issued();
    for (const party of ['Small 1', 'Small 2', 'Large 1']) await told(party, 'consultation-opened');
    const [opened] = (await contact('Small 1').get<{ news: NewsView[] }>('/api/inbox')).done.news;
    expect(opened).toMatchObject({
      title: 'The consultation “Extending CHTS” is open until 17:00 UK time on Friday 7 January 2022',
      link: consulting.path(id).replace('/api', ''),
    });
    const content = { answers: [anAnswer(1, 'open', 'yes')], attachments: [] };
    expect((await consulting.submit('Small 1', id, content)).status).toBe(200);

    const { quorate } = consulting.world;
    await quorate.halt();
    await consulting.electing.clock('2022-01-05T09:00:01Z');
    await quorate.launch();
    for (const party of ['Small 2', 'Small 3', 'Large 1', 'Large 2'])
      await told(party, 'consultation-closing');
    await quorate.restart();
    await told('Small 2', 'consultation-closing');
    expect(await kinds(contact('Small 1'))).toEqual(['consultation-opened']);
    expect((await kinds(contact('Small 2'))).toSorted()).toEqual([
      'consultation-closing',
      'consultation-opened',
    ]);
  });
});
