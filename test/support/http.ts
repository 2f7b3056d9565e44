/** One HTTP request exactly as given, and the whole answer with its bytes. */
import { Agent, type IncomingHttpHeaders, request, type RequestOptions } from 'node:http';
import { type Problem, problem as problemSchema } from '@quorate/contracts';

const ANSWER_WITHIN_MS = 30_000;

export class Answer<Body = unknown> {
  constructor(
    readonly status: number,
    readonly headers: IncomingHttpHeaders,
    readonly text: string,
  ) {}

  get body(): Body {
    return JSON.parse(this.text) as Body;
  }

  /** The refusal; throws when this is none, or not in the one shape that refusals have. */
  get problem(): Problem {
    if (this.headers['content-type'] !== 'application/problem+json; charset=utf-8') {
      throw new Error(`no problem response: ${String(this.status)} ${this.text}`);
    }
    const problem = problemSchema.strict().parse(this.body);
    if (problem.status !== this.status)
      throw new Error(`status ${String(this.status)} is not that of ${this.text}`);
    return problem;
  }

  /** The body of a success; throws with the refusal otherwise. */
  get done(): Body {
    if (this.status < 200 || this.status > 299)
      throw new Error(`refused: ${String(this.status)} ${this.text}`);
    return this.body;
  }
}

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Keeps connections open between requests to one server. */
export function connections(): Agent {
  return new Agent({ keepAlive: true, maxSockets: 64 });
}

/** Sends the request; rejects when the connection broke, so that the outcome is not known. */
export function send<Body>(agent: Agent, origin: string, sent: Sent): Promise<Answer<Body>> {
  const { hostname, port } = new URL(origin);
  const options: RequestOptions = {
    agent,
    hostname,
    port,
    method: sent.method,
    path: sent.path,
    headers: {
      ...sent.headers,
      ...(sent.body === undefined ? {} : { 'content-length': Buffer.byteLength(sent.body) }),
    },
    timeout: ANSWER_WITHIN_MS,
  };
  return new Promise((resolve, reject) => {
    let isAnswered = false;
    const outgoing = request(options, (incoming) => {
      isAnswered = true;
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        resolve(
          new Answer(incoming.statusCode ?? 0, incoming.headers, Buffer.concat(chunks).toString('utf8')),
        );
      });
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error(`no answer to ${sent.method} ${sent.path}`)));
    outgoing.on('error', (error) => {
      // A server may answer before it has heard all, and hang up: then the answer counts.
      if (!isAnswered) reject(error);
    });
    outgoing.end(sent.body);
  });
}
