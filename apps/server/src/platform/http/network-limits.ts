/**
 * How often one network may ask what the contract limits, on this process; this machine itself may ask any number. It
 * stands before the body is read, so that refusing costs nothing.
 */
import type { RouteShape } from '@quorate/contracts';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/index.js';
import { Budget, type BudgetSettings } from './budget.js';
import { callerAddress, isThisMachine, networkOf } from './caller-address.js';
import { routeOf } from './handles.js';
import { problemOf, RequestRefused } from './request-refused.js';

/** Networks remembered for a route; beyond them the one that was seen first is forgotten. */
const MOST_NETWORKS = 10_000;

/** The budgets of the networks that lately asked for one route. */
class NetworkBudgets {
  private readonly budgets = new Map<string, Budget>();

  constructor(private readonly limit: BudgetSettings) {}

  take(network: string): boolean {
    const known = this.budgets.get(network);
    if (known !== undefined) return known.take();
    this.makeRoom();
    const budget = new Budget(this.limit);
    this.budgets.set(network, budget);
    return budget.take();
  }

  private makeRoom(): void {
    if (this.budgets.size < MOST_NETWORKS) return;
    for (const [network, budget] of this.budgets) if (budget.isFull) this.budgets.delete(network);
    for (const network of this.budgets.keys()) {
      if (this.budgets.size < MOST_NETWORKS) return;
      this.budgets.delete(network);
    }
  }
}

/** Refuses a network that asks too often with the seconds to wait; to be called before the routes are made. */
export function addNetworkLimits(server: FastifyInstance, config: Pick<Config, 'origin'>): void {
  const routes = new Map<RouteShape, NetworkBudgets>();
  server.addHook('onRequest', async (request, reply) => {
    const route = routeOf(request);
    if (route?.limit === undefined) return;
    const address = callerAddress(config, request.headers, request.socket.remoteAddress);
    if (isThisMachine(address)) return;
    const budgets = routes.get(route) ?? new NetworkBudgets(route.limit);
    routes.set(route, budgets);
    if (budgets.take(networkOf(address))) return;
    const seconds = Math.ceil(1 / route.limit.perSecond);
    void reply.header('retry-after', String(seconds));
    throw new RequestRefused(
      problemOf(
        429,
        'too-many-requests',
        `Too many of these requests came from your network. Wait ${seconds === 1 ? 'a second' : `${seconds} seconds`}, then ask again.`,
      ),
    );
  });
}
