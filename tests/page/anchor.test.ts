// Anchors are found in the page however it is served; what is gone is answered with the closest.

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findAnchor, sentenceOf } from '../../src/page/anchor.ts'
import { claimById, claims } from '../../src/page/claims.ts'
import { pageText } from '../../src/page/page-text.ts'

const THE_PAGE = '../shared/page/open-questions.txt'
const read = (path: string) => pageText(readFileSync(path, 'utf8'))

const hazards = [
  {
    hazard: 'soft hyphens, an emphasised word, a link, a label glued to the sentence',
    anchor: 'silt that the ebb leaves behind fills about one in five berths',
    sentence:
      'In surveyed harbours, silt that the ebb leaves behind fills about one in five berths within a decade, and the pilots’ own logbooks say so again.',
  },
  {
    hazard: 'typographic quotes in the page, plain ones in the anchor',
    anchor: `the pilots' own logbooks`,
    sentence:
      'In surveyed harbours, silt that the ebb leaves behind fills about one in five berths within a decade, and the pilots’ own logbooks say so again.',
  },
  {
    hazard: 'a reference within the sentence, a break within a line',
    anchor: 'ratio alone swings berth depth',
    sentence:
      'The Board’s charter calls this “a matter for every port” and, in one survey, the silt/sand ratio alone swings berth depth.',
  },
  {
    hazard: 'a title and an abbreviation that end no sentence, a quotation that does',
    anchor: 'put it at 3.6 per cent',
    sentence: 'Dr. Alma Reed et al. (2024) put it at 3.6 per cent, which she calls “a floor.”',
  },
  {
    hazard: 'long dashes in the page, hyphens in the anchor',
    anchor: 'both-dredging and silting-on the same footing',
    sentence: 'Nobody has measured both—dredging and silting—on the same footing.',
  },
  {
    hazard: 'a version and a decimal that are no references',
    anchor: 'moved v3.3 of the breakwater 2.5 metres',
    sentence: /^A gale of 10\^?12 joules moved v3\.3 of the breakwater 2\.5 metres\.$/,
  },
  {
    hazard: 'hyphens and spaces that do not break',
    anchor: 'took thirty-two steps end to end',
    sentence: 'The first pier-to-pier crossing took thirty‑two steps end to end.',
  },
]

describe.each(['tides.html', 'tides.txt'])('in %s', (file) => {
  const text = read(`tests/fixtures/page/${file}`)

  test.each(hazards)('finds a sentence through $hazard', ({ anchor, sentence }) => {
    const sighting = findAnchor(text, anchor)
    if (typeof sentence === 'string') expect(sighting.sentence).toBe(sentence)
    else expect(sighting.sentence).toMatch(sentence)
    expect(text.slice(sighting.at ?? -1, (sighting.at ?? -1) + 4)).toBe(anchor.slice(0, 4))
  })

  test('keeps the case', () => {
    expect(findAnchor(text, 'nobody has measured both').sentence).toBeNull()
  })

  test('sees neither scripts nor styles', () => {
    expect(text).not.toContain('no universal pull')
  })

  test('answers an anchor that was reworded with the closest passage', () => {
    const { at, closest } = findAnchor(
      text,
      'silt which the ebb left behind fills one in four berths',
    )
    expect(at).toBeNull()
    expect(closest?.sentence).toMatch(/^In surveyed harbours, silt that the ebb/)
    expect(closest?.likeness).toBeGreaterThan(0.5)
    expect(closest?.likeness).toBeLessThan(1)
  })

  test('answers an anchor like nothing on the page with nothing', () => {
    const sighting = findAnchor(text, 'quarterly lighthouse revenue doubled unexpectedly')
    expect(sighting).toEqual({ sentence: null, at: null, closest: null })
  })
})

test('finds an anchor that runs over two sentences, and gives both', () => {
  const text = 'It rose. It fell again. It rose.'
  expect(findAnchor(text, 'fell again. It rose').sentence).toBe('It fell again. It rose.')
})

test('finds the first of several places', () => {
  expect(findAnchor('One tide. Another tide.', 'tide').at).toBe(4)
})

test('is quick about an anchor that a huge page lacks', () => {
  const text = 'the quick brown fox jumps over the lazy dog and then it rests. '.repeat(40_000)
  expect(findAnchor(text, 'the slow brown bear jumps over a sleeping cat').closest).not.toBeNull()
})

test('an empty page has no anchors and no passages', () => {
  expect(findAnchor(pageText(''), 'anything')).toEqual({ sentence: null, at: null, closest: null })
})

describe.skipIf(!existsSync(THE_PAGE))('the page as it stood on 24 June 2026', () => {
  const text = existsSync(THE_PAGE) ? read(THE_PAGE) : ''
  const asHtml = pageText(
    text
      .split('\n')
      .map(
        (line) =>
          `<p>${line.replace(/[.,;](?= )/g, '$&<sup>12</sup>').replaceAll('&', '&amp;')}</p>`,
      )
      .join('<hr>'),
  )

  test.each(claims)('has the anchor of $id, and its sentence', ({ anchor, sentence }) => {
    expect(findAnchor(text, anchor).sentence).toBe(sentence)
    expect(findAnchor(asHtml, anchor).sentence).toBe(sentence)
  })
})

describe('the sentence of a claim', () => {
  const claim = claimById('diffusion.gap-four-months')
  if (!claim) throw new Error('the ledger has changed')

  test.each(claims)('$id holds its anchor and ends', ({ anchor, sentence }) => {
    expect(findAnchor(sentence, anchor).at).not.toBeNull()
    expect(sentence).toMatch(/^\p{Lu}.*[\p{L}]\.$/u)
  })

  test('is the ledger’s where there is no page', () => {
    expect(sentenceOf(claim)).toBe(claim.sentence)
    expect(sentenceOf(claim, 'A page about something else.')).toBe(claim.sentence)
  })

  test('is the page’s where the page has it', () => {
    const now = `Today they trailed by about four months on one capability index. More follows.`
    expect(sentenceOf(claim, now)).toBe(
      'Today they trailed by about four months on one capability index.',
    )
  })
})
