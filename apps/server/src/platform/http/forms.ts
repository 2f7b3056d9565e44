/** Forms come in to the few routes that another program sends one to by rule; what is in them is not read. */
import type { FastifyInstance } from 'fastify';
import { routeOf } from './handles.js';

const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'];
const MOST_BYTES_OF_A_FORM = 4_096;

/** To be called before the routes are made. */
export function addForms(server: FastifyInstance): void {
  const parsing = { parseAs: 'string', bodyLimit: MOST_BYTES_OF_A_FORM } as const;
  server.addContentTypeParser(FORM_TYPES, parsing, (request, _form, done) => {
    if (routeOf(request)?.form === true) done(null, undefined);
    else done(Object.assign(new Error('no form is taken here'), { statusCode: 415 }));
  });
}
