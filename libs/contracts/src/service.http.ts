/** The service about itself. */
import { z } from 'zod';
import { route } from './wire/route.js';

export const serviceRoutes = {
  health: route({
    method: 'GET',
    path: '/api/health',
    action: 'service.health',
    summary: 'Answers when the service is ready: database reachable and migrated',
    reply: z.object({ status: z.literal('ready'), version: z.string() }),
  }),
  describe: route({
    method: 'GET',
    path: '/api/openapi.json',
    action: 'service.describe',
    summary: 'This description, OpenAPI 3.1',
    reply: z.record(z.string(), z.unknown()),
  }),
} as const;
