/** A share sealed to a device opens there, for its round, its key and its person, and nowhere else. */
import { describe, expect, it } from '@jest/globals';
import { makeElectionKey } from './election-key.js';
import { makeDeviceKey, openShare, sealShare } from './sealed-share.js';

const OF = { round: 'round', key: 'public' };

describe('a share on its way', () => {
  it('opens on the device it was sealed to, whose key cannot be taken out', async () => {
    const [device, other] = await Promise.all([makeDeviceKey(), makeDeviceKey()]);
    const { shares } = await makeElectionKey(2, 3);
    const share = shares[0] ?? '';
    const sealed = await sealShare(OF, { personId: 'ann', deviceKey: device.publicKey }, share);
    if (sealed === null) throw new Error('not sealed');
    expect(sealed).toHaveLength(152);
    expect(await openShare(OF, 'ann', device, sealed)).toBe(share);
    expect(await openShare(OF, 'ann', other, sealed)).toBeNull();
    expect(await openShare(OF, 'ben', device, sealed)).toBeNull();
    expect(await openShare({ ...OF, round: 'another' }, 'ann', device, sealed)).toBeNull();
    expect(await openShare({ ...OF, key: 'another' }, 'ann', device, sealed)).toBeNull();
    expect(await openShare(OF, 'ann', device, `${sealed.slice(0, -4)}AAAA`)).toBeNull();
    expect(device.pair.privateKey.extractable).toBe(false);
  });

  it('is not sealed to what is no key, nor of what is no share', async () => {
    const { publicKey } = await makeDeviceKey();
    expect(await sealShare(OF, { personId: 'ann', deviceKey: 'AAAA' }, 'AAAA')).toBeNull();
    expect(await sealShare(OF, { personId: 'ann', deviceKey: publicKey }, 'AAAA')).toBeNull();
  });
});
