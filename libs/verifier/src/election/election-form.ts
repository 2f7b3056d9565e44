/** Ballots on options. The roll call tells a blank one as an abstention, and any other with what it marks. */
import type { BallotForm } from '../ballot-form.js';
import { SILENCES } from '../amounts.js';
import { type Marks, type Paper, readMarks } from './paper.js';

/** What a ballot marks, and the answer as it was cast. */
export interface Marked {
  readonly marks: Marks;
  readonly answer: unknown;
}

/** The ballots of this paper. */
export function electionForm(paper: Paper): BallotForm<Marked> {
  const read = (answer: unknown, where: string): Marked => ({
    marks: readMarks(answer, paper, where),
    answer,
  });
  return {
    ofAnswer: (answer, _weight, where) => read(answer, where),
    ofLine(line, _weight, where) {
      const standing = line.word('standing', ['voted', 'abstain', ...SILENCES]);
      if (standing === 'abstain') return read({ kind: 'blank' }, where);
      return standing === 'voted' ? read(line.value('answer'), where) : standing;
    },
    tell(said) {
      if (typeof said === 'string') return { standing: said };
      return said.marks.length === 0 ? { standing: 'abstain' } : { standing: 'voted', answer: said.answer };
    },
  };
}
