/** Candidate and baseline measured in turn, so that both meet the same machine, and judged by the median of their ratios. */

/** Runs each measurement in turn, `times` over, and answers the values of each. */
export async function inTurn(times, measurements) {
  const values = Object.fromEntries(Object.keys(measurements).map((name) => [name, []]));
  for (let time = 0; time < times; time += 1) {
    for (const [name, measure] of Object.entries(measurements)) values[name].push(await measure());
  }
  return values;
}

/** The value in the middle. */
export function median(values) {
  return quantile(values, 0.5);
}

/** The value below which that share of the values lies. */
export function quantile(values, share) {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/**
 * One row of the table. `ours` and `baseline` are the values of each repetition. `aim` is `{ of, atLeast }` or
 * `{ of, atMost }`, where `of` is `ratio` or `ours`; a row without one only informs.
 */
export function figure({ name, unit, ours, baseline, against, aim }) {
  const ratios = ours.map((value, index) => value / baseline[index]);
  const row = {
    name,
    unit,
    ours: median(ours),
    baseline: median(baseline),
    ratio: median(ratios),
    against,
    repetitions: { ours, baseline },
  };
  if (aim === undefined) return { ...row, aim: null, reached: null };
  const value = row[aim.of];
  const reached = aim.atLeast === undefined ? value <= aim.atMost : value >= aim.atLeast;
  return { ...row, aim, reached };
}
