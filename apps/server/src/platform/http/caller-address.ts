/**
 * Where a request comes from. The header that a proxy adds counts only when a proxy is configured (`QUORATE_ORIGIN`), and
 * then only its last entry, which is the one that our own proxy wrote.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { isIPv6 } from 'node:net';
import type { Config } from '../config/index.js';

/** The address of who connected, as far as it can be believed. */
export function callerAddress(
  { origin }: Pick<Config, 'origin'>,
  headers: IncomingHttpHeaders,
  remoteAddress: string | undefined,
): string {
  const said = origin === undefined ? undefined : headers['x-forwarded-for'];
  const last = [said ?? []].flat().at(-1)?.split(',').at(-1)?.trim();
  return last === undefined || last === '' ? (remoteAddress ?? '') : last;
}

/** What one subscriber has: an IPv4 address, or the first half of an IPv6 one. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const [before = '', after] = plain.toLowerCase().split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const zeros = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  return [...head, ...zeros, ...tail]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':');
}

/** True for this machine itself, which nobody needs to limit. */
export function isThisMachine(address: string): boolean {
  return address === '::1' || networkOf(address).startsWith('127.');
}
