/** Who hears it when the session changes: signed in, signed out, expired, here or in another tab. */
/** Under which the session is kept in the query cache. */
export const sessionKey = ['session'] as const;

type Listener = () => void;

const ended = new Set<Listener>();
const changed = new Set<Listener>();
let otherTabs: BroadcastChannel | null = null;

/** Opened when first needed, and from then on heard. */
function lineToOtherTabs(): BroadcastChannel {
  if (otherTabs === null) {
    otherTabs = new BroadcastChannel('quorate-session');
    otherTabs.onmessage = () => tell(changed);
  }
  return otherTabs;
}

function tell(listeners: ReadonlySet<Listener>): void {
  for (const listener of listeners) listener();
}

function listenTo(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Calls the listener when a request was refused because nobody is signed in (any more). */
export function whenSignInNeeded(listener: Listener): () => void {
  return listenTo(ended, listener);
}

/** Calls the listener when somebody signed in or out, in this tab or another. */
export function whenSessionChanges(listener: Listener): () => void {
  lineToOtherTabs();
  return listenTo(changed, listener);
}

/** To be called when a request was answered with 401. */
export function signInNeeded(): void {
  tell(ended);
}

/** To be called after signing in or out in this tab. */
export function sessionChanged(): void {
  lineToOtherTabs().postMessage('changed');
  tell(changed);
}

/** To be called when the server ended something of the session: this tab finds out who reads now. */
export function sessionEndedHere(): void {
  tell(changed);
}
