/** The door of realtime: sockets that follow streams. */
export { actionOf, Allows } from './allows.js';
export { Feeds } from './feeds.js';
export { LiveGateway } from './live.gateway.js';
export { LiveSource } from './live-source.js';
export { isApart, wireEntries } from './wire-entries.js';
export { RealtimeModule } from './realtime.module.js';
export { SocketAdapter } from './socket-adapter.js';
