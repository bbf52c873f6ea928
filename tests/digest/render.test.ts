import * as cheerio from 'cheerio'
import { describe, expect, test } from 'vitest'
import { compose } from '../../src/digest/compose.ts'
import { fitted } from '../../src/digest/digest.ts'
import { FORMATS, render } from '../../src/digest/render.ts'
import { MOST_BYTES } from '../../src/digest/render-html.ts'
import { summary } from '../../src/digest/words.ts'
import { claims } from '../../src/page/claims.ts'
import { indicators, questions } from '../../src/page/questions.ts'
import { evidence, flag, HOSTILE, item, tag } from './evidence.ts'
import { sample } from './sample.ts'

const BASE = 'https://revisit.example'
const formats = [...FORMATS]

test.each(formats)('the sample as %s is golden', async (format) => {
  await expect(render(compose(sample), format, BASE)).toMatchFileSnapshot(
    `../golden/sample.${format}`,
  )
})

describe.each(Object.entries(HOSTILE))('a hostile text (%s)', (_, text) => {
  const digest = compose(
    evidence({
      items: [
        item(1, { title: text, publisher: text, url: `https://a.example/${text}`, language: text }),
      ],
      tags: [tag(1, 'character.test-validity', 0.9, text)],
      flags: [flag(1, 1, 'character.alignment-faking', { passage: text, reason: text })],
    }),
  )

  test('adds nothing to the HTML', () => {
    const page = cheerio.load(render(digest, 'html', BASE))
    expect(page('script,img,iframe,form,input,object,embed,link').length).toBe(0)
    const attributes = page('*')
      .toArray()
      .flatMap((element) => Object.keys('attribs' in element ? element.attribs : {}))
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([])
    const links = page('a')
      .toArray()
      .map((link) => page(link).attr('href') ?? '')
    expect(links.filter((link) => !/^https:\/\/(a|revisit)\.example\//.test(link))).toEqual([])
  })

  test('adds no link, heading or tag to the Markdown', () => {
    const markdown = render(digest, 'md', BASE)
    const own = /\]\((?:<https:\/\/a\.example\/[^<>\s]*>|https:\/\/revisit\.example\/\S*)\)/g
    const rest = markdown.replace(own, '')
    expect(rest).not.toMatch(/(?<!\\)[\]<]/) // what could close a link or open a tag is escaped
    expect(rest).not.toMatch(/\b(https?:|www\.)/)
    expect(markdown.match(/^#+ /gm)).toHaveLength(9) // the week, two sections, a claim, five questions
  })

  test.each(formats)('leaves no control or override in %s', (format) => {
    expect(render(digest, format, BASE).replace(/[\n\u2068\u2069]/g, '')).not.toMatch(
      /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f]/u,
    )
  })
})

describe('size', () => {
  const flood = (character: string) => {
    const text = (length: number) => `${character.repeat(9)} `.repeat(length / 10)
    const items = Array.from({ length: 400 }, (_, index) =>
      item(index + 1, {
        title: text(900),
        publisher: text(200),
        url: `https://a.example/${'x'.repeat(1500)}${index}`,
      }),
    )
    return evidence({
      items,
      tags: items.flatMap(({ id }) =>
        indicators.map(({ id: indicator }) => tag(id, indicator, 0.9, text(300))),
      ),
      flags: items.flatMap(({ id }) =>
        claims
          .slice(0, 20)
          .map((claim, index) =>
            flag(id * 100 + index, id, claim.id, { passage: text(2000), reason: text(900) }),
          ),
      ),
    })
  }

  test.each(['a', '&', '👩', '\u4e00'])(
    'a flood of %s fits a letter and says what was cut',
    (character) => {
      const html = render(fitted(flood(character), BASE), 'html', BASE)
      expect(new TextEncoder().encode(html).length).toBeLessThanOrEqual(MOST_BYTES)
      expect(html).toContain('There was no room here for')
      expect(html).toContain('more stories on Character')
    },
  )
})

describe('a quiet week', () => {
  const visit = {
    sourceId: 'northgate',
    visitedAt: '2025-09-07T00:00:00.000Z',
    succeededAt: '2025-09-07T00:00:00.000Z',
    failures: 0,
    failure: null,
    problems: [],
    goneAt: null,
  }
  test.each([
    ['nothing was read', evidence(), 'No source could be read this week'],
    ['nothing was new', evidence({ visits: [visit] }), 'none had anything new'],
    [
      'nothing challenges a claim',
      evidence({ visits: [visit], items: [item(1)] }),
      'A quiet week: 1 new story from 1 source',
    ],
  ])('says so: %s', (_, given, words) => {
    const digest = compose(given)
    expect(summary(digest)).toContain(words)
    for (const format of ['md', 'html', 'text'] as const) {
      expect(render(digest, format, BASE)).toContain(
        'Nothing collected this week challenges a claim',
      )
    }
  })
})

test('headings are in order and nothing is fetched', () => {
  const page = cheerio.load(render(compose(sample), 'html', BASE))
  const levels = page('h1,h2,h3,h4')
    .toArray()
    .map(({ tagName }) => Number(tagName[1]))
  expect(levels[0]).toBe(1)
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  expect(levels.every((level, index) => level - (levels[index - 1] ?? 1) <= 1)).toBe(true)
  expect(page('html').attr()).toMatchObject({ lang: 'en-GB', dir: 'ltr' })
  expect(page('[src],link,script').length).toBe(0)
  expect(page.html()).not.toMatch(/url\(|@import|@font-face/)
  for (const table of page('table').toArray()) {
    const isData = page(table).children('caption').length === 1
    expect(page(table).attr('role')).toBe(isData ? undefined : 'presentation')
  }
})

test('plain text keeps to 72 columns, but for addresses', () => {
  const lines = render(compose(sample), 'text', BASE).split('\n')
  expect(lines.filter((line) => [...line].length > 72 && !/https?:\/\/\S+$/.test(line))).toEqual([])
})

test('every question stands in every format', () => {
  for (const format of formats) {
    const text = render(compose(sample), format, BASE)
    for (const { name } of questions) expect(text).toContain(name)
  }
})
