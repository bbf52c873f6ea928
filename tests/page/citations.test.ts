// The page's own list of sources: complete, numbered, and true to what the page prints.

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { citationByNumber, citations } from '../../src/page/citations.ts'
import { claims } from '../../src/page/claims.ts'
import { pageText } from '../../src/page/page-text.ts'

const THE_PAGE = '../shared/page/open-questions.txt'
const documents = citations.flatMap(({ number, documents }) =>
  documents.map((document) => ({ number, ...document })),
)

test('are numbered 1 to 42, each once, in order', () => {
  expect(citations.map(({ number }) => number)).toEqual(
    Array.from({ length: 42 }, (_, at) => at + 1),
  )
})

test('are found by number', () => {
  expect(citationByNumber(32)?.documents[0]?.version).toBe('3.3')
  expect(citationByNumber(43)).toBeUndefined()
})

test.each(claims)('the sources of $id exist', ({ sources }) => {
  for (const number of sources) expect(citationByNumber(number)).toBeDefined()
})

test.each(documents)('$number $title has an address', ({ url, arxiv, nber, date }) => {
  expect(new URL(url).protocol).toBe('https:')
  expect(date ?? '2026').toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  if (arxiv !== undefined) {
    expect(arxiv).toMatch(/^\d{2}(0[1-9]|1[0-2])\.\d{5}$/)
    expect(url).toBe(`https://arxiv.org/abs/${arxiv}`)
  }
  if (nber !== undefined) expect(url).toBe(`https://www.nber.org/papers/w${nber}`)
})

test('name one document each, but for the three that name several', () => {
  const several = citations.filter(({ documents }) => documents.length > 1)
  expect(several.map(({ number }) => number)).toEqual([16, 20, 30])
  expect(citations.every(({ documents }) => documents.length > 0)).toBe(true)
})

test('no document is listed twice', () => {
  expect(new Set(documents.map(({ url }) => url)).size).toBe(documents.length)
})

test.each(citations)('$number is on the domain that the page prints', ({ printed, documents }) => {
  const plain = documents.map(({ url }) => url.replace(/^https:\/\/(www\.)?|\/$/g, ''))
  if (printed.includes('/')) expect(plain).toContain(printed)
  else expect(plain.some((url) => url.split('/')[0]?.endsWith(printed))).toBe(true)
})

describe.skipIf(!existsSync(THE_PAGE))('the page as it stood on 24 June 2026', () => {
  const text = existsSync(THE_PAGE) ? pageText(readFileSync(THE_PAGE, 'utf8')) : ''
  const printed = text.slice(text.indexOf('Corrections are welcome')).split('\n')

  test.each(citations)('prints citation $number', (citation) => {
    const line = printed.find((line) => line.startsWith(`${citation.number}. `)) ?? ''
    expect(line).toContain(citation.printed)
    for (const { title, version, arxiv, nber, workingPaper } of citation.documents) {
      if (citation.number !== 28) expect(line).toContain(title)
      for (const id of [version, arxiv, nber, workingPaper?.replace('SDN/', '')]) {
        if (id) expect(line).toContain(id)
      }
    }
  })
})
