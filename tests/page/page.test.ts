// The step watch: keeps the page where its text changed, and says what became of the claims.

import { expect, test } from 'vitest'
import { claims } from '../../src/page/claims.ts'
import { watch } from '../../src/page/page.ts'
import { latestSnapshot, snapshotHistory } from '../../src/page/snapshots.ts'
import { surveyPage } from '../../src/page/survey.ts'
import { FetchError } from '../../src/platform/platform.ts'
import { testPlatform } from '../test-platform.ts'

const PAGE = 'https://plectis.example/open-questions'
const env = { PAGE_URL: PAGE }
const asHtml = (sentences: string[]) =>
  `<html><body><main>${sentences.map((s) => `<p>${s}<sup>12</sup></p>`).join('')}</main></body></html>`
const ledger = [...new Set(claims.map(({ sentence }) => sentence))]
const reworded = ledger.map((sentence) =>
  sentence
    .replace('The honest other side is', 'The honest other side remains')
    .replace(
      'None is a standing, open, provider-neutral route',
      'None is yet a standing, open and neutral route',
    ),
)

test('without a page it says that it works from the ledger alone', async () => {
  const { platform, asked } = await testPlatform()
  const watched = await watch(platform)
  expect(watched.page).toBeNull()
  expect(watched.note).toMatch(/works from the ledger of 24 June 2026 alone/)
  expect(asked).toEqual([])
  expect(await latestSnapshot(platform.db)).toBeNull()
})

test('a page that says what the ledger says has every anchor, and is kept once', async () => {
  const { platform, setNow } = await testPlatform({ env, pages: { [PAGE]: asHtml(ledger) } })
  const first = await watch(platform)
  expect(first).toMatchObject({ page: PAGE, isNew: true, found: 43, missing: [], changed: [] })
  setNow('2026-06-25T08:00:00.000Z')
  expect(await watch(platform)).toMatchObject({ isNew: false, found: 43 })
  expect(await snapshotHistory(platform.db)).toHaveLength(1)
  const kept = await latestSnapshot(platform.db)
  expect(kept?.takenAt).toBe('2026-06-24T08:00:00.000Z')
  expect(kept?.readAt).toBe('2026-06-25T08:00:00.000Z')
})

test('what is reworded is reported: anchors gone with the closest passage, sentences changed', async () => {
  const { platform, pages } = await testPlatform({ env, pages: { [PAGE]: asHtml(ledger) } })
  await watch(platform)
  pages[PAGE] = asHtml(reworded)
  const { isNew, found, missing, changed, note } = await watch(platform)
  expect({ isNew, found }).toEqual({ isNew: true, found: 42 })
  expect(missing).toHaveLength(1)
  expect(missing[0]?.claimId).toBe('assurance.no-standing-route')
  expect(missing[0]?.closest).toMatch(/^None is yet a standing, open and neutral route/)
  expect(missing[0]?.likeness).toBeGreaterThan(0.5)
  expect(changed).toHaveLength(1)
  expect(changed[0]?.claimId).toBe('displacement.novices-gain-most')
  expect(changed[0]?.was).toMatch(/^The honest other side is that/)
  expect(changed[0]?.is).toMatch(/^The honest other side remains that/)
  expect(note).toMatch(/42 of 43 anchors found, 1 gone, 1 sentences changed/)
  expect((await latestSnapshot(platform.db))?.missing).toEqual([
    { claimId: missing[0]?.claimId, closest: missing[0]?.closest },
  ])
})

test('a change is reported once: the next reading is compared with the last', async () => {
  const { platform } = await testPlatform({ env, pages: { [PAGE]: asHtml(reworded) } })
  expect((await watch(platform)).changed).toHaveLength(1)
  expect((await watch(platform)).changed).toHaveLength(0)
})

test('a page that goes back to what it said is kept as its newest text', async () => {
  const { platform, pages } = await testPlatform({ env, pages: { [PAGE]: asHtml(ledger) } })
  await watch(platform)
  pages[PAGE] = asHtml(reworded)
  await watch(platform)
  pages[PAGE] = asHtml(ledger)
  await watch(platform)
  expect(await snapshotHistory(platform.db)).toHaveLength(3)
  expect((await latestSnapshot(platform.db))?.missing).toEqual([])
})

test('it asks with the validators of the last reading, and takes "unchanged" for an answer', async () => {
  const { platform, pages } = await testPlatform({
    env,
    pages: { [PAGE]: { bytes: new TextEncoder().encode(asHtml(ledger)), etag: '"1"' } },
  })
  await watch(platform)
  pages[PAGE] = ({ since }) =>
    since?.etag === '"1"' ? null : new Error('asked without validators')
  expect(await watch(platform)).toMatchObject({ isNew: false, found: 43 })
  expect((await latestSnapshot(platform.db))?.etag).toBe('"1"')
})

test('a text that is given takes the place of PAGE_URL', async () => {
  const { platform, asked } = await testPlatform({ env })
  const watched = await watch(platform, { page: ledger.join('\n'), name: 'questions.txt' })
  expect(watched).toMatchObject({ page: 'questions.txt', isNew: true, found: 43 })
  expect(asked).toEqual([])
})

test.each([
  {
    is: 'unreachable',
    answer: new FetchError('it answered 503', 'status', { status: 503 }),
    says: /503/,
  },
  {
    is: 'without text',
    answer: '<html><body><script>render()</script></body></html>',
    says: /no text/,
  },
])('a page that is $is is an error, and what was kept stays', async ({ answer, says }) => {
  const { platform, pages } = await testPlatform({ env, pages: { [PAGE]: asHtml(ledger) } })
  await watch(platform)
  pages[PAGE] = answer
  await expect(watch(platform)).rejects.toThrow(says)
  expect((await latestSnapshot(platform.db))?.missing).toEqual([])
})

test('a page in another encoding is read as it is meant', async () => {
  const text = ledger.join('\n').replaceAll('’', "'") // Latin-1 has no typographic quotes
  const bytes = Uint8Array.from(`${text} caf\u00e9`, (letter) => letter.charCodeAt(0))
  const { platform } = await testPlatform({
    env,
    pages: { [PAGE]: { bytes, contentType: 'text/plain; charset=iso-8859-1' } },
  })
  expect((await watch(platform)).found).toBe(43)
  expect((await latestSnapshot(platform.db))?.text).toContain('café')
})

test('a survey of a page about something else finds nothing', () => {
  const { found, missing } = surveyPage('Tides rise. Tides fall.')
  expect(found).toBe(0)
  expect(missing).toHaveLength(claims.length)
  expect(missing.every(({ closest }) => closest === null)).toBe(true)
})
