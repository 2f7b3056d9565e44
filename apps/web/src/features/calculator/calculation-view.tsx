/** What the rules make of the votes: one sentence, a picture, every step and the rule. */
import {
  asSentenceStart,
  calculateVote,
  isWeighed,
  type RulePart,
  sayNumber,
  sayRulePart,
  STANDINGS,
  type Calculation,
  type CalculatorCase,
  type Outcome,
  type VoteSeat,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state.js';
import { Hemicycle } from '../../ui/hemicycle.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import type { ReadCase } from '../calculator-case/index.js';
import { CategoryBars, ElectionTables, wordsIn } from '../outcome/index.js';
import styles from './calculator.module.css';

/** The parts by which votes become a result, without those of how they are cast and shown. */
const COUNTED_PARTS: readonly RulePart[] = [
  'binding',
  'electorate',
  'form',
  'counting',
  'threshold',
  'tie',
  'quorum',
];

/** More seats are no picture any more. */
const MOST_SEATS = 150;

export interface CaseInWords {
  /** The result, or that there is none: one sentence. */
  readonly verdict: string;
  readonly result: ReactNode;
  /** How it was counted and by which rule; nothing where nothing was. */
  readonly reasons: ReactNode;
}

/** Counts what was read from the fields, or says what keeps it from being counted. */
export function tellCase({ asked, faults }: ReadCase): CaseInWords {
  if (asked === null) {
    const fields =
      faults.size === 1
        ? 'One field cannot be read.'
        : `${asSentenceStart(sayNumber(faults.size))} fields cannot be read.`;
    return uncounted(`${fields} Mend what is marked, and the result is here at once.`);
  }
  if (asked.votes.kind === 'ballots' && asked.votes.options.length === 0) {
    return uncounted('Write down who or what can be chosen, one on each line.');
  }
  const calculated = calculateVote(asked);
  if (!calculated.ok) return uncounted(calculated.refusal.sentence);
  const counted = { asked, calculation: calculated.value };
  return {
    verdict: counted.calculation.verdict,
    result: <Counted {...counted} />,
    reasons: <Reasons {...counted} />,
  };
}

function uncounted(sentence: string): CaseInWords {
  const title = 'Nothing is counted yet';
  return {
    verdict: title,
    result: (
      <div role="status">
        <EmptyState title={title}>{sentence}</EmptyState>
      </div>
    ),
    reasons: null,
  };
}

interface CountedProps {
  readonly asked: CalculatorCase;
  readonly calculation: Calculation;
}

function Counted({ asked, calculation: { verdict, outcome } }: CountedProps): ReactNode {
  return (
    <div className={styles.counted}>
      <div role="status">
        <Question level={3}>{verdict}</Question>
        {'sentence' in outcome && <p className={styles.lead}>{outcome.sentence}</p>}
      </div>
      {'elected' in outcome ? (
        <ElectionTables count={outcome} />
      ) : (
        <MotionPicture asked={asked} outcome={outcome} />
      )}
    </div>
  );
}

function Reasons({ asked: { ruleSet }, calculation: { outcome, explanation } }: CountedProps): ReactNode {
  return (
    <div className={styles.reasons}>
      <Steps id="counted" head="How it was counted" sentences={explanation} />
      <div>
        <Steps
          id="rule"
          head="The rule"
          sentences={COUNTED_PARTS.flatMap((part) => [...sayRulePart(ruleSet, part)])}
        />
        {'elected' in outcome && (
          <p className={styles.hint}>
            The ballots do not tell who was present, so the quorum has no part in this result.
          </p>
        )}
      </div>
    </div>
  );
}

function MotionPicture({
  asked,
  outcome,
}: {
  readonly asked: CalculatorCase;
  readonly outcome: Outcome;
}): ReactNode {
  const seats = isWeighed(asked.ruleSet.counting) ? [] : seatsOf(outcome);
  return (
    <div className={styles.picture}>
      {seats.length > 0 && seats.length <= MOST_SEATS && (
        <Hemicycle
          label={`How ${seats.length} places stand`}
          seats={seats}
          words={wordsIn(outcome)}
          hasList={false}
        />
      )}
      <CategoryBars outcome={outcome} />
    </div>
  );
}

/** A seat for everyone who is counted. */
function seatsOf({ categories }: Outcome): VoteSeat[] {
  return categories.flatMap(({ constituencyId, name, tally, seats }) =>
    STANDINGS.flatMap((state) =>
      Array.from({ length: Math.min(tally[state], MOST_SEATS + 1) }, (_, at) => ({
        id: `${constituencyId} ${state} ${at}`,
        name: `One of ${seats}`,
        group: name,
        state,
      })),
    ),
  );
}

interface StepsProps {
  readonly id: string;
  readonly head: string;
  readonly sentences: readonly string[];
}

function Steps({ id, head, sentences }: StepsProps): ReactNode {
  return (
    <section aria-labelledby={id}>
      <RegionLabel id={id}>{head}</RegionLabel>
      <ol className={styles.sentences}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </section>
  );
}
