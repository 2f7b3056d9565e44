/** Proves that nothing is reachable without a rule of access: every route and every socket event names its action. */
import { describe, expect, it } from '@jest/globals';
import * as contracts from '@quorate/contracts';
import { ROUTES, type RouteShape } from '@quorate/contracts';
import { ACCESS } from '@quorate/domain';
import { handledRoutes, routesByHand, unguardedEvents, unguardedHandlers } from './guarded.js';
import { isCode, isSpec, readProject } from './project-files.js';

const server = readProject().filter(
  (file) => isCode(file) && !isSpec(file) && file.path.startsWith('apps/server/'),
);
const routes: readonly RouteShape[] = Object.values(ROUTES).flatMap((area) =>
  Object.values<RouteShape>(area),
);

/** The route of the contracts that a source text such as `meetingRoutes.plan` means. */
function routeNamed(text: string): RouteShape | null {
  const [area = '', name = ''] = text.split('.');
  const table = (contracts as Readonly<Record<string, unknown>>)[area];
  if (typeof table !== 'object' || table === null) return null;
  return (table as Readonly<Record<string, RouteShape>>)[name] ?? null;
}

describe('routes', () => {
  it('each name an action of the access table that somebody may do', () => {
    const allowed = ({ action }: RouteShape): readonly string[] => ACCESS[action];
    expect(routes.filter((route) => allowed(route).length === 0)).toEqual([]);
  });

  it('each have an address of their own', () => {
    const addresses = routes.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`);
    expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
  });

  it('each have exactly one handler, and every handler one of these routes', () => {
    const handled = handledRoutes(server).map(routeNamed);
    expect(handled.filter((route) => route === null)).toEqual([]);
    const count = (route: RouteShape): number => handled.filter((other) => other === route).length;
    expect(
      routes.filter((route) => count(route) !== 1).map(({ method, path }) => `${method} ${path}`),
    ).toEqual([]);
  });

  it('are bound in no other way', () => {
    expect(unguardedHandlers(server)).toEqual([]);
    expect(routesByHand(server)).toEqual([]);
  });
});

describe('socket events', () => {
  it('each name an action of the access table', () => {
    expect(unguardedEvents(server)).toEqual([]);
  });
});

describe('these checks', () => {
  const text = `
    @Controller()
    export class Doors {
      constructor(private readonly x: X) {}
      @Handles(meetingRoutes.plan) plan() {}
      @Get('/open') open() {}
      forgotten() {}
      private inside() {}
    }
    @WebSocketGateway()
    export class Live {
      @Allows('journal.follow') @SubscribeMessage('follow') follow() {}
      @SubscribeMessage('shout') shout() {}
      welcome(socket) { socket.on('disconnect', end); socket.on('whisper', hear); }
    }
    server.get('/bare', answer);
  `;
  const files = [{ path: 'apps/server/src/doors.ts', text }];

  it('find what is bound without a guard', () => {
    expect(unguardedHandlers(files)).toEqual([
      'apps/server/src/doors.ts: Doors.open',
      'apps/server/src/doors.ts: Doors.forgotten',
    ]);
    expect(handledRoutes(files)).toEqual(['meetingRoutes.plan']);
    expect(routeNamed('meetingRoutes.plan')).toBe(ROUTES.meetings.plan);
    expect(routeNamed('meetingRoutes.nothing')).toBeNull();
    expect(unguardedEvents(files)).toEqual([
      'apps/server/src/doors.ts: Live.shout',
      `apps/server/src/doors.ts: socket.on('whisper')`,
    ]);
    expect(routesByHand(files)).toEqual([`apps/server/src/doors.ts: server.get('/bare')`]);
  });
});
