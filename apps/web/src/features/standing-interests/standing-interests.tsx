/**
 * What the person has in the register of interests of the body, to be taken into a declaration for an item. Props: bodyId,
 * personId, onTake (the interest in words).
 */
import type { BodyInterests } from '@quorate/contracts';
import { sayInterest } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';

export interface StandingInterestsProps {
  readonly bodyId: string;
  readonly personId: string;
  readonly onTake: (text: string) => void;
}

/** Shows those that stand today; without an answer the interest is typed, as ever. */
export function StandingInterests({ bodyId, personId, onTake }: StandingInterestsProps): ReactNode {
  const { data } = useQuery({
    queryKey: ['interests', 'of-body', bodyId],
    queryFn: () => getJson<BodyInterests>(`/api/bodies/${bodyId}/interests`),
    retry: false,
  });
  const person = data?.people.find((one) => one.personId === personId);
  if (person === undefined) return null;
  const standing = person.interests.filter(({ stands }) => stands);
  const silent =
    person.reviewedAt === null ? 'has declared nothing yet' : 'has declared nothing that stands today';
  const none = person.hasNothing ? 'declared that there is nothing to declare' : silent;
  return (
    <Notice title="In the register of interests">
      {standing.length === 0 && (
        <p>
          {person.name} {none}.
        </p>
      )}
      <ul>
        {standing.map((interest) => (
          <li key={interest.interestId}>
            {sayInterest(interest)}{' '}
            <Button tone="plain" onClick={() => onTake(sayInterest(interest))}>
              Use this<VisuallyHidden>: {sayInterest(interest)}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
