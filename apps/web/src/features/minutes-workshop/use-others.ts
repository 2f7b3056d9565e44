/** Who else is at work on the document, in words. */
import { sayList } from '@quorate/domain';
import { useEffect, useState } from 'react';
import type { DocumentLine } from './document-line.js';

/** "Ben Cole is at work here too", or '' while nobody else is. */
export function useOthers({ awareness }: DocumentLine, ownName: string): string {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    const look = (): void => {
      const others = [...awareness.getStates()]
        .filter(([client]) => client !== awareness.clientID)
        .map(([, state]) => (state['user'] as { name?: unknown } | undefined)?.name)
        .map((name) => (name === ownName ? 'you, in another window' : name))
        .filter((name) => typeof name === 'string');
      setNames([...new Set(others)].toSorted());
    };
    awareness.on('change', look);
    look();
    return () => awareness.off('change', look);
  }, [awareness, ownName]);
  if (names.length === 0) return '';
  return `At work here too: ${sayList(names)}`;
}
