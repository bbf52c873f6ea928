// src/cli/accuracy.ts - a measurement -> lines for a terminal, and the page docs/accuracy.md (pure).

import { claimById } from '../page/claims.ts'
import { indicatorById, questionById } from '../page/questions.ts'
import { type Measured, ratesOf, type Score } from './measure.ts'

const SORTS = ['questions', 'indicators', 'claims', 'revise', 'stories'] as const
const READERS = { questions: 0.96, indicators: 0.91, claims: 0.86, revise: 0.77, quiet: 0.99 }
const WORDS = {
  questions: 'Questions',
  indicators: 'Indicators',
  claims: 'Claims to review or revise',
  revise: 'Claims to revise',
  stories: 'Two items of one event',
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

Measured on ${day} on ${measured.items} real announcements, papers and articles, retold in other words and
labelled by two careful readers. The models that judged an item had learned from neither it nor another
report of the same event.

| What | Precision | Recall | F1 | Two readers |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

**Precision** says how much of what Revisit gives is right, **recall** how much of what there is it finds,
**F1** is one figure for both, and 1.00 is all. The last column is how far the two readers agree with
each other: nobody can be expected to do better.

${quiet.of} of the items are about none of the five questions. ${quiet.left} of them were given nothing: ${two(quiet.left / Math.max(1, quiet.of))}, where the
readers agree on ${two(READERS.quiet)}.

The words that Revisit looks for were worked on with these items in view, so expect a little less on other
news.

## What a likelihood means

Beside each tag stands how likely it is right. Every tag that an item could have was given a likelihood;
so many were thought this likely, and this share of them was right. Only likely ones are shown.

| Likelihood | Tags | Right |
| --- | --- | --- |
${measured.reliability.map(({ from, given, right }) => `| ${Math.round(from * 100)} to ${Math.round(from * 100) + 10} % | ${given} | ${given === 0 ? '' : two(right / given)} |`).join('\n')}

## By question and indicator

${table('Question, indicator', { ...measured.questions, ...measured.indicators }, tagName)}

## Which indicators are taken for which

What the readers said, and what Revisit said instead. Those met more than once.

| Readers | Revisit | Items |
| --- | --- | --- |
${wrongs
  .filter(([, count]) => count > 1)
  .map(([pair, count]) => `| ${pair.split(' > ').map(indicatorName).join(' | ')} | ${count} |`)
  .join('\n')}

## By kind of claim

${table('Kind', measured.kinds)}

## By claim

${table('Claim', measured.claims, (id) => claimById(id)?.statement ?? id)}
`
}

/** 'Cyber capability'; a question stands out. */
const tagName = (tag: string) =>
  tag.includes('.') ? indicatorName(tag) : `**${questionById(tag)?.name ?? tag}**`

const indicatorName = (id: string) => indicatorById(id)?.name ?? id

/** A row for each label; a rate of nothing is none. */
function table(
  name: string,
  scores: Record<string, Score>,
  wordsOf: (label: string) => string = (label) => label,
): string {
  const rows = sorted(scores).map(([label, score]) => {
    const { precision, recall, f1 } = ratesOf(score)
    const there = score.right + score.missed
    const given = score.right + score.wrong
    return `| ${wordsOf(label)} | ${there} | ${given === 0 ? '–' : two(precision)} | ${there === 0 ? '–' : two(recall)} | ${two(f1)} |`
  })
  return [
    `| ${name} | Items | Precision | Recall | F1 |`,
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}
