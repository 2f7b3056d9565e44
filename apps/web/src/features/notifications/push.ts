/** Web push as the browser has it: whether it can, whether it does, and switching it on and off. */
import { sendJson } from '../../api/index.js';

const worker = '/push-worker.js';

export type PushState = 'on' | 'off' | 'blocked' | 'missing';

/** The browser, or whoever sits before it, did not allow it. */
export class PushRefused extends Error {}

function canPush(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}

async function subscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration('/');
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/** Finds out what holds in this browser. */
export async function pushState(): Promise<PushState> {
  if (!canPush()) return 'missing';
  if (Notification.permission === 'denied') return 'blocked';
  return (await subscription()) === null ? 'off' : 'on';
}

/** Asks the person, then the push service of the browser, then this house. */
export async function switchOn(pushKey: string): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') {
    throw new PushRefused(
      'It may not show notifications of this site. Press the button again and allow them.',
    );
  }
  await navigator.serviceWorker.register(worker);
  const registration = await navigator.serviceWorker.ready;
  const made = await registration.pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: pushKey })
    .catch((error: unknown) => {
      const said = error instanceof Error ? error.message : String(error);
      throw new PushRefused(`Its push service did not answer as it should: ${said}.`);
    });
  const { endpoint, keys = {} } = made.toJSON();
  try {
    await sendJson<undefined>('POST', '/api/push-subscriptions', {
      endpoint,
      keys: { p256dh: keys['p256dh'], auth: keys['auth'] },
    });
  } catch (error) {
    await made.unsubscribe();
    throw error;
  }
}

/** Tells this house first, so that it sends nothing that nobody takes. */
export async function switchOff(): Promise<void> {
  const made = await subscription();
  if (made === null) return;
  await sendJson<undefined>('POST', '/api/push-subscriptions/ended', { endpoint: made.endpoint });
  await made.unsubscribe();
}
