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
  clearSessionCookie,
  requestToken,
  sessionCookieName,
  sessionTokenOf,
  setSessionCookie,
} from './session-cookie.js';
