/** The door of http: routes of the contracts bound to methods, refusals as problem responses. */
export { addRoomForFiles, MOST_BYTES } from './body-limits.js';
export { Handles, Input, routeOf } from './handles.js';
export { answerBadAddress, ProblemFilter, TRY_AGAIN } from './problem-filter.js';
export { answered, problemOf, problemOfRefusal, RequestRefused } from './request-refused.js';
export { addSecurityHeaders } from './security-headers.js';
