/** A door for pages that only an administrator may use; others are told so, and by whom they can be helped. Props: title, children. */
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state.js';
import { Question } from '../../ui/question.js';
import { SignedInOnly, SitePage } from '../site/index.js';

export interface AdministratorsOnlyProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Shows its content to administrators. */
export function AdministratorsOnly({ title, children }: AdministratorsOnlyProps): ReactNode {
  return (
    <SignedInOnly>
      {({ administrator }) =>
        administrator ? (
          children
        ) : (
          <SitePage title={title}>
            <Question size="display">{title}</Question>
            <EmptyState title="This page is for administrators">
              If something in the register is wrong, tell an administrator of your organisation.
            </EmptyState>
          </SitePage>
        )
      }
    </SignedInOnly>
  );
}
