/**
 * Asks for the reason of an act that goes on record. Props: those of CommandDialog without `read`, and label, hint,
 * isOptional, command (the act with the reason given).
 */
import type { AskedCommand } from '@quorate/contracts';
import { useState, type ReactNode } from 'react';
import { Textarea } from '../../ui/textarea.js';
import { CommandDialog, type CommandDialogProps } from './command-dialog.js';

export interface ReasonDialogProps extends Omit<CommandDialogProps, 'read'> {
  readonly label?: string;
  readonly hint?: string;
  readonly isOptional?: boolean;
  readonly maxLength?: number;
  readonly command: (reason: string) => AskedCommand;
}

/** Shows the question with one field; without the reason it says what is missing. */
export function ReasonDialog(props: ReasonDialogProps): ReactNode {
  const { label = 'Reason', hint, isOptional = false, maxLength = 500, command, children, ...dialog } = props;
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const read = (): AskedCommand | null => {
    const text = reason.trim();
    const lacks = text === '' && !isOptional;
    setMissing(lacks);
    return lacks ? null : command(text);
  };
  return (
    <CommandDialog {...dialog} read={read}>
      {children}
      <Textarea
        label={label}
        hint={hint}
        isOptional={isOptional}
        rows={2}
        maxLength={maxLength}
        value={reason}
        error={isMissing ? 'Write it first: it is kept in the record of the meeting.' : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </CommandDialog>
  );
}
