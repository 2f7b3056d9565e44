/** Proposals stay as those of their party, pointing at whoever sent them in; a person gets a copy of the steps they took. */
import { Injectable } from '@nestjs/common';
import { sayProposalStep } from '@quorate/domain';
import { type CopiedSection, PersonalParts } from '../../platform/personal/index.js';
import type { ProposalStepRow } from './proposal-step.entity.js';
import { ProposalStore } from './proposal-store.js';

@Injectable()
export class ProposalsPersonalData {
  constructor(parts: PersonalParts, store: ProposalStore) {
    parts.add({
      tables: ['modification_proposal_step'],
      copy: async ({ personId }) => {
        const steps = await store.stepsBy(personId);
        return [{ title: 'What you did with proposals for modifications', rows: steps.map(rowOf) }];
      },
    });
  }
}

function rowOf({ step, at }: ProposalStepRow): CopiedSection['rows'][number] {
  const done = { What: sayProposalStep(step), At: at.toISOString() };
  if (step.type !== 'sent-in') return done;
  const { title, problem, solution } = step.words;
  return { ...done, Title: title, Issue: problem, 'What is to change': solution };
}
