/** The proxies received, and those that count no more with the reason. Props: state, proxies. */
import type { MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import { type DataColumn } from '../../ui/data-table.js';
import { FindTable } from '../../ui/find-table.js';
import { formatNumber, plural } from '../../ui/format.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TimeText } from '../../ui/time-text.js';
import { sayDirected } from '../proxies/index.js';
import type { ReceivedProxy } from './proxy-list.js';
import styles from './scrutineer.module.css';

export interface ProxyTablesProps {
  readonly state: MeetingState;
  readonly proxies: readonly ReceivedProxy[];
}

const finding = {
  hint: 'A lot, a holder, or a proxy',
  textOf: ({ lot, member, holder }: ReceivedProxy): string => [lot, member, holder].join(' '),
  nothing: {
    title: (words: string) => `No proxy matches “${words}”`,
    advice: 'Try one word of the name.',
  },
  rowKey: ({ proxyId }: ReceivedProxy) => proxyId,
};

/** Two lists, each searched by lot, holder or proxy. */
export function ProxyTables({ state, proxies }: ProxyTablesProps): ReactNode {
  const standing = proxies.filter(({ ended }) => ended === null);
  const ended = proxies.filter((one) => one.ended !== null);
  return (
    <>
      <section className={styles.part} aria-labelledby="received">
        <RegionLabel id="received">Proxies received</RegionLabel>
        {standing.length === 0 ? (
          <p>No proxy stands. They appear here as holders give them.</p>
        ) : (
          <FindTable
            {...finding}
            caption={(shown) =>
              `${plural(shown, 'proxy', 'proxies')} that ${shown === 1 ? 'stands' : 'stand'}`
            }
            columns={[...common, ...standingColumns(state)]}
            rows={standing}
          />
        )}
      </section>
      <section className={styles.part} aria-labelledby="ended">
        <RegionLabel id="ended">Proxies that do not count</RegionLabel>
        {ended.length === 0 ? (
          <p>None so far.</p>
        ) : (
          <FindTable
            {...finding}
            caption={(shown) => plural(shown, 'proxy that counts no more', 'proxies that count no more')}
            columns={[...common, { key: 'why', head: 'Why', cell: ({ ended: why }) => why }]}
            rows={ended}
          />
        )}
        <p className={styles.small}>
          One that comes too late, for a lot that has a proxy, or from somebody who may not give it, is
          refused when it is given. Who gives it is told the reason, and nothing of it is entered.
        </p>
      </section>
    </>
  );
}

const common: readonly DataColumn<ReceivedProxy>[] = [
  { key: 'lot', head: 'Lot', isRowHead: true, cell: ({ lot }) => lot },
  { key: 'shares', head: 'Shares', isNumber: true, cell: ({ shares }) => formatNumber(shares) },
  { key: 'from', head: 'Given by', cell: ({ member }) => member },
  { key: 'to', head: 'Who votes', cell: ({ holder }) => holder },
  { key: 'at', head: 'Received', cell: ({ at }) => <TimeText at={at} /> },
];

function standingColumns(state: MeetingState): DataColumn<ReceivedProxy>[] {
  return [
    { key: 'how', head: 'Directed', cell: (proxy) => <Directed state={state} proxy={proxy} /> },
    ...(state.votes.length === 0 ? [] : [inThePolls]),
  ];
}

const inThePolls: DataColumn<ReceivedProxy> = {
  key: 'polls',
  head: 'In the polls',
  cell: ({ replacedIn, notCastIn }) =>
    replacedIn.length + notCastIn.length === 0
      ? 'Stands'
      : [
          ...replacedIn.map((question) => `Replaced by the holder’s own vote: “${question}”`),
          ...notCastIn.map((question) => `Not cast: “${question}”`),
        ].join('. '),
};

function Directed({
  state,
  proxy: { given },
}: {
  readonly state: MeetingState;
  readonly proxy: ReceivedProxy;
}): ReactNode {
  if (given === null) return 'Not read';
  const items = state.agenda.filter(({ purpose }) => purpose === 'decision');
  if (given.directions.length === 0) return sayDirected('discretion', state);
  return (
    <ul>
      {items.map(({ itemId, number }) => (
        <li key={itemId}>
          {number}:{' '}
          {sayDirected(given.directions.find((one) => one.itemId === itemId)?.choice ?? 'discretion', state)}
        </li>
      ))}
    </ul>
  );
}
