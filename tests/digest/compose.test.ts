import { describe, expect, test } from 'vitest'
import { compose } from '../../src/digest/compose.ts'
import { evidence, flag, item, tag, week } from './evidence.ts'

const GAP = 'diffusion.gap-four-months'

describe('the claims to revisit', () => {
  test('group the items of one story as one piece of evidence with several sources', () => {
    const { revisits } = compose(
      evidence({
        items: [
          item(1, { storyId: 1, sourceId: 'harbour', publisher: 'Harbour Post' }),
          item(2, { storyId: 1 }),
        ],
        flags: [flag(1, 1, GAP, { relation: 'review' }), flag(2, 2, GAP)],
      }),
    )
    expect(revisits).toHaveLength(1)
    expect(revisits[0]?.evidence).toHaveLength(1)
    expect(revisits[0]?.evidence[0]).toMatchObject({ relation: 'revise', itemId: 2 })
    expect(revisits[0]?.evidence[0]?.by.map(({ publisher }) => publisher)).toEqual([
      'Northgate Institute',
      'Harbour Post',
    ])
  })

  test('put revise before review, whatever else speaks for a story', () => {
    const { revisits } = compose(
      evidence({
        items: [1, 2, 3].map((id) => item(id, { storyId: id === 3 ? 3 : 1, publisher: `P${id}` })),
        tags: [tag(1, 'diffusion.open-closed-gap', 1)],
        flags: [
          flag(1, 1, 'character.alignment-faking', { relation: 'review', score: 1 }),
          flag(2, 3, GAP, { score: 0.1 }),
        ],
      }),
    )
    expect(revisits.map(({ relation }) => relation)).toEqual(['revise', 'review'])
  })

  test('say how many more there are', () => {
    const items = Array.from({ length: 20 }, (_, index) => item(index + 1))
    const flags = items.map(({ id }) => flag(id, id, GAP))
    const { revisits } = compose(evidence({ items, flags }))
    expect(revisits[0]?.evidence).toHaveLength(3)
    expect(revisits[0]?.further).toBe(17)
  })

  test('leave out what the author found not relevant, and show the other answers', () => {
    const answer = (answer: 'not-relevant' | 'still-right') => ({
      answer: { answer, checkedAt: '2025-09-05T00:00:00.000Z' },
    })
    const { revisits } = compose(
      evidence({
        items: [item(1), item(2)],
        flags: [flag(1, 1, GAP, answer('not-relevant')), flag(2, 2, GAP, answer('still-right'))],
      }),
    )
    expect(revisits[0]?.evidence.map(({ itemId }) => itemId)).toEqual([2])
    expect(revisits[0]?.evidence[0]?.answer?.answer).toBe('still-right')
  })

  test('do not repeat a story that an earlier digest showed on the same claim', () => {
    const { revisits, again } = compose(
      evidence({
        items: [item(9, { storyId: 4 })],
        flags: [flag(1, 9, GAP), flag(2, 9, 'diffusion.weights-irrevocable')],
        earlier: [{ claimId: GAP, storyId: 4 }],
      }),
    )
    expect(revisits.map(({ claimId }) => claimId)).toEqual(['diffusion.weights-irrevocable'])
    expect(again).toEqual([GAP])
  })

  test('mark the words of the claim and the figures that the page does not have', () => {
    const { revisits } = compose(evidence({ items: [item(1)], flags: [flag(1, 1, GAP)] }))
    const marked = (pieces: { text: string; marked: boolean }[] = []) =>
      pieces.filter((piece) => piece.marked).map(({ text }) => text)
    expect(marked(revisits[0]?.sentence)).toEqual([
      'trailed by about four months on one capability index',
    ])
    expect(marked(revisits[0]?.evidence[0]?.passage)).toEqual(['six months'])
  })
})

describe('a question', () => {
  test('ranks by the surest tag, the number of publishers and the kind of source', () => {
    const { questions } = compose(
      evidence({
        items: [
          item(1, { sourceId: 'harbour' }),
          item(2),
          item(3, { storyId: 3, sourceId: 'harbour' }),
          item(4, { storyId: 3, sourceId: 'harbour', publisher: 'Another' }),
        ],
        tags: [1, 2, 3].map((id) => tag(id, 'diffusion.cyber-capability', 0.5)),
      }),
    )
    expect(questions[4]?.stories.map(({ story }) => story)).toEqual([3, 2, 1])
  })

  test('names the indicator and the phrase, and the bare question only where there is no indicator', () => {
    const { questions } = compose(
      evidence({
        items: [item(1), item(2)],
        tags: [
          tag(1, 'character', 0.9),
          tag(1, 'character.test-validity', 0.6, 'knew it was a test'),
          tag(2, 'character', 0.5, 'honest'),
        ],
      }),
    )
    expect(questions[0]?.stories.map(({ why }) => why)).toEqual([
      [{ tag: 'character.test-validity', name: 'Test validity', phrase: 'knew it was a test' }],
      [{ tag: 'character', name: null, phrase: 'honest' }],
    ])
  })

  test('is shown the item that speaks of it, so that title and words agree', () => {
    const { questions } = compose(
      evidence({
        items: [
          item(1, { storyId: 1, title: 'A launch' }),
          item(2, {
            storyId: 1,
            title: 'A breach',
            sourceId: 'harbour',
            publisher: 'Harbour Post',
          }),
        ],
        tags: [
          tag(1, 'displacement.adoption-pace'),
          tag(2, 'diffusion.cyber-capability', 0.7, 'broke in'),
        ],
      }),
    )
    expect([3, 4].map((at) => questions[at]?.stories[0]?.title)).toEqual(['A launch', 'A breach'])
    expect(questions[4]?.stories[0]?.by[0]?.publisher).toBe('Harbour Post')
  })

  test('tells a week without stories from one before anything was collected', () => {
    const given = evidence()
    for (const [index, stories] of [0, 0, 2, 0, 1].entries()) {
      const one = given.weeks[index]
      if (!one) continue
      one.collected = index > 0
      one.stories.set('diffusion.cyber-capability', stories)
    }
    expect(compose(given).questions[4]?.activity).toEqual([
      {
        indicator: 'diffusion.cyber-capability',
        name: 'Cyber capability',
        stories: [null, 0, 2, 0, 1],
      },
    ])
  })
})

test('an item published before the week came late; one without a date did not', () => {
  const before = '2025-08-31T23:59:59.999Z'
  const { late } = compose(
    evidence({
      items: [
        item(1, { publishedAt: before }),
        item(2, { publishedAt: null }),
        item(3, { publishedAt: before, storyId: 3 }),
        item(4, { publishedAt: week.startsAt, storyId: 3 }),
        item(5, { publishedAt: before }),
      ],
      tags: [1, 2, 3].map((id) => tag(id, 'diffusion.cyber-capability')),
    }),
  )
  expect(late).toEqual({ stories: 1, shown: [], further: 0 }) // the first; it stands under its question
})

test('what was not checked is named', () => {
  const visit = (sourceId: string, parts: object) => ({
    sourceId,
    visitedAt: '2025-09-07T20:00:00.000Z',
    succeededAt: '2025-09-07T20:00:00.000Z',
    failures: 0,
    failure: null,
    problems: [],
    goneAt: null,
    ...parts,
  })
  const { unread, counts } = compose(
    evidence({
      items: [item(1, { judgedAt: null })],
      visits: [
        visit('harbour', { succeededAt: '2025-08-30T00:00:00.000Z', failure: 'answered 503' }),
        visit('northgate', { failure: 'timed out' }),
        visit('elsewhere', { succeededAt: null, failure: 'answered 410', goneAt: '2025-09-01' }),
      ],
    }),
  )
  expect(unread.missed.shown).toMatchObject([{ publisher: 'Harbour Post', why: 'answered 503' }])
  expect(unread.failing.shown).toMatchObject([
    { publisher: 'Northgate Institute', why: 'timed out' },
  ])
  expect(unread.gone.shown).toMatchObject([{ publisher: 'elsewhere' }])
  expect(unread).toMatchObject({ never: 1, unjudged: 1 })
  expect(counts.sources).toBe(1)
})
