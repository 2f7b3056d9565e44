/** The door of http: routes of the contracts bound to methods, refusals as problem responses. */
export { answerBrokenRequest } from './answer-broken-request.js';
export { asFile } from './as-file.js';
export { addRoomForBodies, MOST_BYTES } from './body-limits.js';
export { problemOfDatabaseAway } from './database-away.js';
export { Budget } from './budget.js';
export { callerAddress, isThisMachine, networkOf } from './caller-address.js';
export { addForms } from './forms.js';
export { Handles, Input, routeOf } from './handles.js';
export { addNetworkLimits } from './network-limits.js';
export { answerBadAddress, ProblemFilter } from './problem-filter.js';
export { answered, problemOf, problemOfRefusal, RequestRefused } from './request-refused.js';
export { addUploads, Upload } from './uploads.js';
export { addSecurityHeaders, securityHeaders } from './security-headers.js';
