/** The lives of modifications as the files of the demonstration hold them, and how their code decides. */
import {
  codeRules,
  happenedSource,
  modificationCommand,
  modificationNumber,
  modificationRaise,
} from '@quorate/contracts';
import { z } from 'zod';
import type { HeldModification } from '../changes/index.js';

export const codeOfBody = codeRules.omit({ bodyId: true }).extend({ body: z.string() });

/** Lives of modifications; sources are named once for each file. */
export const modifications = z.strictObject({
  sources: z.record(z.string(), happenedSource),
  modifications: z.array(
    z.looseObject({
      number: z.string(),
      on: z.string().nullable().default(null),
      source: z.string(),
      title: z.string(),
      acts: z.array(
        z.looseObject({ type: z.string(), on: z.string().nullable().default(null), source: z.string() }),
      ),
    }),
  ),
});

const heldRaise = modificationRaise.extend({ number: modificationNumber });

/** Each life as it would be asked of the server, step by step. */
export function livesOf({
  sources,
  modifications: lives,
}: z.output<typeof modifications>): HeldModification[] {
  const sourceNamed = (name: string) => sources[name] ?? { text: name };
  return lives.map(({ number, on, source, acts, ...description }) => ({
    raise: heldRaise.parse({ number, on, source: sourceNamed(source), description }),
    acts: acts.map((act) => modificationCommand.parse({ ...act, source: sourceNamed(act.source) })),
  }));
}
