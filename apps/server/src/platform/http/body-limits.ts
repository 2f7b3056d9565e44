/** How large a request may be: small everywhere, save for the routes that take the files of the register. */
import type { FastifyInstance } from 'fastify';

/** Room for the longest text a command may carry, several times over. */
export const MOST_BYTES = 64 * 1024;
/** Three files of two million characters, with what JSON adds to them. */
const MOST_BYTES_OF_FILES = 8 * 1024 * 1024;
const TAKES_FILES = /^\/api\/register\/(preview|import)$/;

/** Gives the routes that take files their room; to be called before the routes are made. */
export function addRoomForFiles(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    if (TAKES_FILES.test(route.url)) route.bodyLimit = MOST_BYTES_OF_FILES;
  });
}
