/** Narrows a page to one body. Props: bodyId ('' for all), onChoose. */
import type { BodySummary } from '@quorate/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { Select } from '../../ui/select.js';

export interface BodyFilterProps {
  readonly bodyId: string;
  readonly onChoose: (bodyId: string) => void;
}

/** Offers all bodies, and each. */
export function BodyFilter({ bodyId, onChoose }: BodyFilterProps): ReactNode {
  const { data } = useQuery({
    queryKey: ['bodies'],
    queryFn: () => getJson<{ bodies: BodySummary[] }>('/api/bodies'),
  });
  const options = (data?.bodies ?? []).map((body) => ({ value: body.bodyId, label: body.name }));
  return (
    <Select
      label="Body"
      value={bodyId}
      onChange={(event) => onChoose(event.target.value)}
      options={[{ value: '', label: 'All bodies' }, ...options]}
    />
  );
}
