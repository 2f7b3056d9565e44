/** The dialog that belongs to a change of the parties. Props: register, change, onClose. */
import type { PartyView } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { CategoryDialog } from './category-dialog.js';
import { NewCategoryDialog } from './new-category-dialog.js';
import { PartyDialog } from './party-dialog.js';
import type { PartyRegister } from './use-register.js';
import { WithdrawalChangeDialog } from './withdrawal-change-dialog.js';
import { WithdrawalDialog } from './withdrawal-dialog.js';

/** What can be changed of one party. */
export type PartyChangeKind = 'amend' | 'category' | 'withdraw' | 'move-withdrawal' | 'take-back-withdrawal';

export type PartyChange =
  { readonly kind: 'add' | 'new-category' } | { readonly kind: PartyChangeKind; readonly party: PartyView };

export interface PartyDialogsProps {
  readonly register: PartyRegister;
  readonly change: PartyChange;
  readonly onClose: () => void;
}

/** Shows the dialog. */
export function PartyDialogs({ register, change, onClose }: PartyDialogsProps): ReactNode {
  switch (change.kind) {
    case 'add':
      return <PartyDialog categories={register.categories} party={null} onClose={onClose} />;
    case 'new-category':
      return <NewCategoryDialog onClose={onClose} />;
    case 'amend':
      return <PartyDialog categories={register.categories} party={change.party} onClose={onClose} />;
    case 'category':
      return <CategoryDialog categories={register.categories} party={change.party} onClose={onClose} />;
    case 'withdraw':
      return <WithdrawalDialog party={change.party} onClose={onClose} />;
    case 'move-withdrawal':
    case 'take-back-withdrawal':
      return (
        <WithdrawalChangeDialog
          party={change.party}
          isTakenBack={change.kind === 'take-back-withdrawal'}
          onClose={onClose}
        />
      );
  }
}
