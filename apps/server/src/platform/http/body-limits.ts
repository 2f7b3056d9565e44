/** How large a request may be: small everywhere, save for the routes whose contract gives them more room. */
import type { FastifyInstance } from 'fastify';

/** Room for the longest text a command may carry, several times over. */
export const MOST_BYTES = 64 * 1024;

/** Gives the routes that take more their room; to be called before the routes are made. */
export function addRoomForBodies(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    const room = route.config?.contract?.mostBytes;
    if (room !== undefined) route.bodyLimit = room;
  });
}
