/** Looks at the key of a vote as its scrutineer's device has to, without being asked: a record that lies is told at once. */
import { useQuery } from '@tanstack/react-query';
import type { Problem } from '../../ui/problem-notice.js';
import { RecordFault } from './round-record.js';
import { checkNotice, ScrutinyFault, type ScrutinyOf } from './scrutiny.js';

async function faultOf(of: ScrutinyOf): Promise<string | null> {
  try {
    await checkNotice(of);
    return null;
  } catch (error) {
    if (error instanceof ScrutinyFault || error instanceof RecordFault) return error.message;
    throw error;
  }
}

/** What is wrong with the key of the record; null while nothing is known to be. */
export function useKeyCheck(of: ScrutinyOf): Problem | null {
  const { voteId, secret } = of.vote;
  const { data } = useQuery({
    queryKey: ['key-check', voteId, of.personId, secret?.noticeHash],
    queryFn: () => faultOf(of),
    enabled: secret !== null && secret.notice !== null,
  });
  return data === null || data === undefined ? null : { title: 'Do not go on with this vote', detail: data };
}
