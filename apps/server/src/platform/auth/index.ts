/** The door of auth: who the caller is, what they may do, and the one gate before every route. */
export { AccessGuard, originIsOurs, refusalFor } from './access-guard.js';
export {
  type Caller,
  CallerIs,
  CallerSource,
  type Identified,
  IdentifiedIs,
  NOBODY,
  rolesHeld,
  RolesSource,
  ScopeSource,
} from './caller.js';
export {
  browserTokenOf,
  clearSessionCookie,
  requestToken,
  sessionTokenOf,
  setBrowserCookie,
  setSessionCookie,
  setSignOnCookie,
  signOnTokenOf,
} from './session-cookie.js';
