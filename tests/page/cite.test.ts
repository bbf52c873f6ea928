// The step cite: visits what the page cites, and says what changed, moved or went.

import { describe, expect, test } from 'vitest'
import { lastCitationVisits } from '../../src/page/citation-visits.ts'
import type { Citation, CitedDocument } from '../../src/page/citations.ts'
import { citations } from '../../src/page/citations.ts'
import { cite } from '../../src/page/cite.ts'
import { documentText } from '../../src/page/document-text.ts'
import { versionOf } from '../../src/page/document-version.ts'
import { FetchError, type Page } from '../../src/platform/platform.ts'
import { type Answer, testPlatform } from '../test-platform.ts'

const POLICY = 'https://harbour.example/dredging-policy'
const policy: CitedDocument = {
  publisher: 'Harbour Board',
  title: 'Dredging Policy',
  kind: 'policy',
  url: POLICY,
  version: '3.3',
}
const cited: Citation[] = [
  {
    number: 1,
    publisher: 'Harbour Board',
    printed: 'harbour.example',
    gist: 'A policy.',
    documents: [policy],
  },
]
const page = (
  version: string,
  prose = 'The board dredges each berth in turn, once in every season, as the tide allows it.',
) =>
  `<html><body><nav>Home ${version.length}</nav><main><h1>Dredging Policy ${version}</h1><p>${prose}</p></main></body></html>`
const WEEK_LATER = '2026-07-01T08:00:00.000Z'

async function visited(answers: Answer[], documents: readonly Citation[] = cited) {
  const { platform, pages, asked, setNow } = await testPlatform()
  const reports = []
  for (const [week, answer] of answers.entries()) {
    setNow(`2026-07-${String(1 + 7 * week).padStart(2, '0')}T08:00:00.000Z`)
    pages[POLICY] = answer
    reports.push(await cite(platform, documents))
  }
  const visit = (await lastCitationVisits(platform.db)).get(POLICY)
  return {
    reports,
    news: reports.at(-1)?.news.map(({ what, detail }) => `${what}: ${detail}`),
    visit,
    asked,
  }
}

const moved = (movedTo: string): Partial<Page> => ({
  bytes: new TextEncoder().encode(page('v3.3')),
  movedTo,
})
const gone = new FetchError(`${POLICY} answered 404`, 'status', { status: 404 })

test.each<{ when: string; answers: Answer[]; news: string[] }>([
  { when: 'it is as cited', answers: [page('v3.3')], news: [] },
  {
    when: 'it is newer than the page says',
    answers: [page('v3.4')],
    news: ['changed: v3.4, was v3.3'],
  },
  { when: 'it stays newer', answers: [page('v3.4'), page('v3.4')], news: [] },
  {
    when: 'a version comes out',
    answers: [page('v3.3'), page('Version 4.0')],
    news: ['changed: v4.0, was v3.3'],
  },
  {
    when: 'its text changes under the same version',
    answers: [
      page('v3.3'),
      page(
        'v3.3',
        'The board dredges only those berths that paid for it, once in every other season.',
      ),
    ],
    news: ['changed: its text is not what it was; still v3.3'],
  },
  { when: 'only what stands around it changes', answers: [page('v3.3'), page('v3.3 ')], news: [] },
  { when: 'its version is no longer named', answers: [page('v3.3'), page('')], news: [] },
  { when: 'it is unchanged', answers: [page('v3.3'), () => null], news: [] },
  { when: 'it is gone', answers: [page('v3.3'), gone], news: [`gone: ${POLICY} answered 404`] },
  { when: 'it is still gone', answers: [page('v3.3'), gone, gone], news: [] },
  { when: 'it cannot be reached', answers: [new Error('timed out')], news: ['failed: timed out'] },
  {
    when: 'it moves',
    answers: [page('v3.3'), moved('https://port.example/policy')],
    news: ['moved: https://port.example/policy'],
  },
  { when: 'it gains a slash', answers: [page('v3.3'), moved(`${POLICY}/`)], news: [] },
])('when $when', async ({ answers, news }) => {
  expect((await visited(answers)).news).toEqual(news)
})

test('a visit keeps what the next needs', async () => {
  const { visit } = await visited([page('v3.3')])
  expect(visit).toMatchObject({
    citation: 1,
    status: 200,
    version: 'v3.3',
    failures: 0,
    changedAt: null,
  })
  expect(visit?.textHash).toMatch(/^[0-9a-f]{64}$/)
  expect(visit?.nextAt).toBe('2026-07-08T08:00:00.000Z')
})

test('a change is dated', async () => {
  expect((await visited([page('v3.3'), page('v3.4')])).visit?.changedAt).toBe(
    '2026-07-08T08:00:00.000Z',
  )
})

test('a document is visited once a week', async () => {
  const { platform, asked, setNow } = await testPlatform({ pages: { [POLICY]: page('v3.3') } })
  await cite(platform, cited)
  await cite(platform, cited)
  expect(asked).toHaveLength(1)
  setNow(WEEK_LATER)
  expect((await cite(platform, cited)).visited).toBe(1)
})

test('a failure waits a day, then longer, and forgets nothing', async () => {
  const { platform, pages, setNow } = await testPlatform({ pages: { [POLICY]: page('v3.3') } })
  await cite(platform, cited)
  const waits: string[] = []
  pages[POLICY] = new FetchError('it answered 503', 'status', { status: 503 })
  for (const at of [
    '2026-07-01T08:00',
    '2026-07-02T08:00',
    '2026-07-04T08:00',
    '2026-07-08T08:00',
  ]) {
    setNow(`${at}:00.000Z`)
    expect((await cite(platform, cited)).visited).toBe(1)
    waits.push((await lastCitationVisits(platform.db)).get(POLICY)?.nextAt.slice(0, 10) ?? '')
  }
  expect(waits).toEqual(['2026-07-02', '2026-07-04', '2026-07-08', '2026-07-15'])
  expect((await lastCitationVisits(platform.db)).get(POLICY)).toMatchObject({
    failures: 4,
    version: 'v3.3',
    status: 503,
  })
})

test('a host that asks for patience gets it', async () => {
  const refusal = new FetchError('paused', 'paused', { retryAfterSeconds: 3 * 86_400 })
  expect((await visited([refusal])).visit?.nextAt).toBe('2026-07-04T08:00:00.000Z')
})

test('a PDF is compared by its bytes', async () => {
  const pdf = (content: string) => ({
    bytes: new TextEncoder().encode(`%PDF-1.7 ${content}`),
    contentType: 'application/pdf',
  })
  expect((await visited([pdf('old'), pdf('old')])).news).toEqual([])
  expect((await visited([pdf('old'), pdf('new')])).news).toEqual([
    'changed: its text is not what it was',
  ])
})

test('a run takes a bounded bite, and the next goes on; one bad address stops nothing', async () => {
  const { platform, pages, asked, setNow } = await testPlatform()
  for (const { documents } of citations) for (const { url } of documents) pages[url] = page('v3.3')
  pages[citations[2]?.documents[0]?.url ?? ''] = new Error('timed out')
  const all = citations.flatMap(({ documents }) => documents)
  let left = all.length
  for (let run = 0; left > 0; run++) {
    setNow(`2026-06-24T${String(8 + run).padStart(2, '0')}:00:00.000Z`)
    const report = await cite(platform)
    expect(report.visited).toBeLessThanOrEqual(12)
    left = report.left
  }
  expect(new Set(asked).size).toBe(all.length)
  expect(asked).toHaveLength(all.length)
})

const of = (more: Partial<CitedDocument>): CitedDocument => {
  const { version: _, ...plain } = policy
  return { ...plain, ...more }
}

describe('the version of a document', () => {
  test.each([
    [
      'Submission history: [v1] Tue, 2 Jan 2024; [v2] Wed, 3 Jan 2024',
      of({ arxiv: '2401.00001' }),
      'arXiv v2',
    ],
    [
      'arXiv:2401.00001v12 (cs.AI); formerly arXiv:2401.00001v9',
      of({ arxiv: '2401.00001' }),
      'arXiv v12',
    ],
    ['Version 3.3, effective 26 May 2026. Version 2.2 is archived.', policy, 'v3.3'],
    ['Framework v3.10 replaces v3.9', policy, 'v3.10'],
    ['Policy paper. Updated 17 January 2024. Shutterstock', of({}), 'updated 17 January 2024'],
    ['Last updated: June 9, 2025', of({}), 'last updated June 9, 2025'],
    ['Issue Date November 2023 Revision Date March 2026', of({}), 'revision date March 2026'],
    ['Last updated on 2026-05-01', of({}), 'last updated 2026-05-01'],
    ['It runs on Python v3.11, and was born on 3 May 2020.', of({}), null],
    ['It was updated often.', of({}), null],
  ])('of %j', (text, document, version) => {
    expect(versionOf(text, document)).toBe(version)
  })
})

describe('the prose of a document', () => {
  const prose = (html: string) => documentText(new TextEncoder().encode(html), 'text/html')?.prose
  const LINE = 'The board dredges each berth in turn, once in every season, as the tide allows it.'

  test.each([
    [
      'an article among others',
      `<nav>${LINE}</nav><article><p>${LINE} First.</p></article><footer>${LINE}</footer>`,
      `${LINE} First.`,
    ],
    [
      'a main part',
      `<main><p>${LINE} Main.</p><aside>${LINE}</aside><p>12,345 views</p></main>`,
      `${LINE} Main.`,
    ],
    ['a bare page', `<p>${LINE} Bare.</p>`, `${LINE} Bare.`],
    ['short lines only', '<p>Moved.</p>', 'Moved.'],
  ])('of %s', (_, html, expected) => {
    expect(prose(html)).toBe(expected)
  })

  test('of a PDF there is none', () => {
    expect(documentText(new TextEncoder().encode('%PDF-1.4'), '')).toBeNull()
  })
})
