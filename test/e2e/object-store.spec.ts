/** Papers in a store that speaks S3: written there and not into the folder, read back byte by byte, also after a restart; a bad address stops the start. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addItems, planMeeting, startQuorate, startWorld, type World } from '../support/index.js';
import { aPdf } from '../support/files.js';
import { Bucket } from '../support/object-store.js';
import { PaperDesk } from '../support/papers.js';

describe('papers in an object store', () => {
  let bucket: Bucket;
  let world: World;
  let desk: PaperDesk;

  beforeAll(async () => {
    bucket = await Bucket.start();
    world = await startWorld({ server: { env: { QUORATE_S3: bucket.url } } });
    const meetingId = await planMeeting(world.secretary, world.board);
    const [itemId = ''] = await addItems(world.secretary, meetingId, [{ title: 'MP188 report' }]);
    desk = new PaperDesk(world, meetingId, itemId);
  });

  afterAll(async () => {
    await world.stop();
    await bucket.stop();
  });

  it('are kept there once, and read from there', async () => {
    const bytes = await aPdf('First page', 'Second page');
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect((await desk.upload(world.secretary, bytes)).status).toBe(201);
    expect((await desk.upload(world.secretary, bytes)).status).toBe(201);
    expect((await bucket.names()).filter((name) => name.includes(hash))).toHaveLength(1);
    const paperId = await desk.paper('WHITE', bytes);
    const read = async () =>
      Buffer.from(await (await desk.bytesFor(world.secretary, desk.pathOf(paperId))).arrayBuffer());
    expect((await read()).equals(bytes)).toBe(true);
    await world.quorate.restart();
    expect((await read()).equals(bytes)).toBe(true);
  });

  it('need an address with a key, a bucket and a region', async () => {
    const QUORATE_S3 = 'https://s3.example/papers';
    await expect(startQuorate({ env: { QUORATE_S3 } })).rejects.toThrow(
      'QUORATE_S3: must look like https://key:secret@s3.example/bucket?region=eu-west-2',
    );
  });
});
