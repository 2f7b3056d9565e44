/** Replies that a browser saves as a file. */
import type { FastifyReply } from 'fastify';

/** The content, to be saved under the name. */
export function asFile<Content>(reply: FastifyReply, name: string, content: Content): Content {
  void reply.header('content-disposition', `attachment; filename="${name}"`);
  return content;
}
