// tests/digest/evidence.ts - a week's evidence made by hand, and the hostile texts that it may hold.

import type { WeekEvidence, WeekFlag, WeekItem, WeekTag } from '../../src/digest/evidence.ts'
import { parseWeek, weekBefore } from '../../src/digest/week.ts'

export const week = parseWeek('2025-W36')

/** An item of the week; what is not given is plain. */
export function item(id: number, parts: Partial<WeekItem> = {}): WeekItem {
  const publishedAt =
    parts.publishedAt === undefined ? '2025-09-03T09:00:00.000Z' : parts.publishedAt
  return {
    id,
    sourceId: 'northgate',
    publisher: 'Northgate Institute',
    url: `https://northgate.example/${id}`,
    title: `Report ${id}`,
    language: 'en',
    firstSeenAt: '2025-09-03T10:00:00.000Z',
    datedAt: publishedAt ?? '2025-09-03T10:00:00.000Z',
    storyId: null,
    judgedAt: '2025-09-03T10:05:00.000Z',
    ...parts,
    publishedAt,
  }
}

export const tag = (
  itemId: number,
  tag: string,
  score = 0.8,
  phrase = `a phrase on ${tag}`,
): WeekTag => ({
  itemId,
  tag,
  score,
  phrase,
})

export function flag(
  id: number,
  itemId: number,
  claimId: string,
  parts: Partial<WeekFlag> = {},
): WeekFlag {
  return {
    id,
    itemId,
    claimId,
    relation: 'revise',
    passage: 'Open-weight models now trail by six months, up from four.',
    reason: 'reports a lag of six months; the page says about four',
    score: 0.9,
    judge: 'built-in',
    answer: null,
    ...parts,
  }
}

/** The evidence of a week; what is not given is empty. */
export function evidence(parts: Partial<WeekEvidence> = {}): WeekEvidence {
  return {
    week,
    composedAt: '2025-09-08T07:00:00.000Z',
    items: [],
    tags: [],
    flags: [],
    earlier: [],
    weeks: [4, 3, 2, 1, 0].map((back) => ({
      id: weekBefore(week, back).id,
      collected: true,
      stories: new Map(),
    })),
    visits: [],
    statesKnown: true,
    sources: [
      { id: 'northgate', publisher: 'Northgate Institute', kind: 'institute' },
      { id: 'harbour', publisher: 'Harbour Post', kind: 'press' },
      { id: 'aldine', publisher: 'Aldine Labs', kind: 'lab' },
    ],
    ...parts,
  }
}

/** Texts that try to be something else than text. */
export const HOSTILE: Record<string, string> = {
  script: '<script>alert(1)</script>',
  image: '<img src=x onerror=alert(1)>',
  attribute: '" onmouseover="alert(1)" x="',
  link: '[free money](https://evil.example/)',
  autolink: '<https://evil.example/> https://evil.example/ www.evil.example',
  heading: '\n# Heading\n\n- list\n\n> quote',
  table: '| a | b |\n| --- | --- |',
  code: '`code` ~~~ ```js',
  emphasis: '**bold** __bold__ *it* _it_ ~~gone~~',
  entity: '&lt;b&gt; &#x3c;script&#x3e;',
  override: 'safe\u202Egpj.exe\u202C name',
  isolates: '\u2066hidden\u2069 \u200B\uFEFF\u00AD end',
  controls: 'a\u0000b\u0007c\u001B[31mred\u009B0m',
  separators: 'one\u2028two\u2029three\r\nfour',
  surrogate: 'half \uD83D of a pair',
  tags: 'tagged\u{E0041}\u{E0042}',
  reference: '[x]: https://evil.example/ "t"',
  mention: '@everyone <!channel> $x^2$ {{template}} #{code}',
  comment: '<!-- --> ]]> <![CDATA[',
  bullet: '- not a list',
  numbered: '1. not a list',
  plus: '+ not a list',
  rule: '---',
  underline: '===',
  arabic: 'تقرير جديد عن النماذج المفتوحة',
  zalgo: 'z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308algo',
}
