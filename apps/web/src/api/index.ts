/** The door of the HTTP interface. */
export { NoAnswerError, ProblemError, problemOf } from './problem-error.js';
export { whenProofNeeded } from './proof-news.js';
export { createQueryClient } from './query-client.js';
export { getJson, sendFile, sendJson } from './request.js';
export { serverNow } from './server-clock.js';
export { sessionEndedHere, sessionKey, whenSessionChanges, whenSignInNeeded } from './session-news.js';
export { useAct } from './use-act.js';
export { rolesOn, useSession, useSessionStart, type CurrentSession } from './session.js';
