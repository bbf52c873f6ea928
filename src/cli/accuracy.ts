// src/cli/accuracy.ts - a measurement -> lines for a terminal, and the page docs/accuracy.md (pure).

import { type Measured, ratesOf, type Score } from './measure.ts'

const SORTS = ['questions', 'indicators', 'claims', 'revise', 'stories'] as const
const READERS = { questions: 0.96, indicators: 0.91, claims: 0.86, revise: 0.77, quiet: 0.99 }
const WORDS = {
  questions: 'Questions',
  indicators: 'Indicators',
  claims: 'Claims, any relation',
  revise: 'Claims to revise',
  stories: 'Stories, as pairs of items',
}

const two = (value: number) => value.toFixed(2)
const f1 = (score: Score) => ratesOf(score).f1

/** The figures as lines, then every miss with its reason. */
export function linesOf(measured: Measured): string[] {
  const { quiet } = measured
  return [
    ...SORTS.map((sort) => scoreLine(sort, measured.overall[sort])),
    `${'quiet'.padEnd(44)} ${two(quiet.left / Math.max(1, quiet.of))} (${quiet.left} of ${quiet.of} items about none)`,
    '',
    ...[measured.questions, measured.indicators, measured.claims].flatMap((scores) => [
      ...sorted(scores).map(([name, score]) => scoreLine(name, score)),
      '',
    ]),
    ...measured.misses.map(
      ({ id, label, is, why, title }) => `${id} ${is} ${label}: ${why} - ${title}`,
    ),
  ]
}

function scoreLine(name: string, score: Score): string {
  const { precision, recall, f1 } = ratesOf(score)
  const counts = `${score.right} right, ${score.wrong} wrong, ${score.missed} missed`
  return `${name.padEnd(44)} precision ${two(precision)}  recall ${two(recall)}  F1 ${two(f1)}  (${counts})`
}

const sorted = (scores: Record<string, Score>) =>
  Object.entries(scores).sort(([a], [b]) => (a < b ? -1 : 1))

/** What differs between two measurements: the figures, and which misses are new or gone. */
export function differences(before: Measured, after: Measured): string[] {
  const keys = ({ misses }: Measured) =>
    new Set(misses.map((miss) => `${miss.id} ${miss.is} ${miss.label}`))
  const old = keys(before)
  const now = keys(after)
  const quiet = [before, after].map(({ quiet }) => two(quiet.left / Math.max(1, quiet.of)))
  return [
    ...SORTS.map(
      (sort) => `${sort}: F1 ${two(f1(before.overall[sort]))} -> ${two(f1(after.overall[sort]))}`,
    ),
    `quiet: ${quiet[0]} -> ${quiet[1]}`,
    ...[...now].filter((key) => !old.has(key)).map((key) => `new: ${key}`),
    ...[...old].filter((key) => !now.has(key)).map((key) => `gone: ${key}`),
  ]
}

/** The page that tells readers how often tags and flags are right. */
export function accuracyPage(measured: Measured, day: string): string {
  const { quiet } = measured
  const rows = SORTS.map((sort) => {
    const { precision, recall, f1 } = ratesOf(measured.overall[sort])
    const readers = sort === 'stories' ? '' : two(READERS[sort])
    return `| ${WORDS[sort]} | ${two(precision)} | ${two(recall)} | ${two(f1)} | ${readers} |`
  })
  const wrongs = Object.entries(measured.confusions).sort(([, a], [, b]) => b - a)
  return `# How often it is right

Measured on ${day} on ${measured.items} real items, each retold in other words and labelled by two careful
readers. Every item was judged by models that had seen neither it nor another report of the same event.
The last column says how far the two readers agree with each other: nobody can be expected to do better.

| what | right of those given | found of those there | F1 | two readers |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

Of ${quiet.of} items about none of the questions ${quiet.left} were left alone: ${two(quiet.left / Math.max(1, quiet.of))} (two
readers: ${two(READERS.quiet)}).

The wording of the lists of concepts was worked on with these items in view, so expect a little less on
news of another kind.

## What a likelihood means

Of all tags that were thought this likely, so many are right.

| likelihood | tags | right |
| --- | --- | --- |
${measured.reliability.map(({ from, given, right }) => `| ${from.toFixed(1)} to ${(from + 0.1).toFixed(1)} | ${given} | ${given === 0 ? '' : two(right / given)} |`).join('\n')}

## By question and indicator

${table('indicator', { ...measured.questions, ...measured.indicators })}

## Which indicators are taken for which

Labelled by readers, then given instead; "nothing" where one stands alone. Those met more than once.

| labelled | given | items |
| --- | --- | --- |
${wrongs
  .filter(([, count]) => count > 1)
  .map(([pair, count]) => `| ${pair.replace(' > ', ' | ')} | ${count} |`)
  .join('\n')}

## By kind of claim

${table('kind', measured.kinds)}

## By claim

${table('claim', measured.claims)}
`
}

function table(name: string, scores: Record<string, Score>): string {
  const rows = sorted(scores).map(([label, score]) => {
    const { precision, recall, f1 } = ratesOf(score)
    const count = score.right + score.missed
    return `| ${label} | ${count} | ${two(precision)} | ${two(recall)} | ${two(f1)} |`
  })
  return [
    `| ${name} | there | precision | recall | F1 |`,
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}
