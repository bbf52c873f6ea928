// tests/digest/sample.ts - the evidence of a made-up week, with a bit of everything in it.

import { evidence, flag, HOSTILE, item, tag } from './evidence.ts'

const hostile = Object.values(HOSTILE)
const items = [
  item(1, { title: 'Open models fall further behind: six months on our index', storyId: 1 }),
  item(2, {
    title: 'Open models six months behind, says Northgate',
    storyId: 1,
    sourceId: 'harbour',
    publisher: 'Harbour Post',
  }),
  item(3, { title: 'Cyber range solved again', sourceId: 'aldine', publisher: 'Aldine Labs' }),
  item(4, { title: 'Late thing', publishedAt: '2025-08-20T00:00:00.000Z' }),
  item(5, { title: 'Old and quiet', publishedAt: null, judgedAt: null }),
  ...hostile.map((title, i) =>
    item(10 + i, {
      title,
      publisher: i % 3 ? 'Northgate Institute' : title,
      language: title.includes('ت') ? 'ar' : 'en',
    }),
  ),
]
const tags = [
  tag(1, 'diffusion.open-closed-gap', 0.9, 'trail by six months'),
  tag(2, 'diffusion.open-closed-gap', 0.7, 'x'),
  tag(3, 'diffusion.cyber-capability', 0.8, 'solved the range'),
  tag(4, 'displacement.attributed-cuts', 0.6, 'cut 400 jobs'),
  ...hostile.map((t, i) => tag(10 + i, 'character.test-validity', 0.5, t)),
]
const flags = [
  flag(1, 1, 'diffusion.gap-four-months'),
  flag(2, 2, 'diffusion.gap-four-months', { relation: 'review' }),
  flag(3, 3, 'diffusion.range-without-defenders', {
    relation: 'review',
    passage:
      'The model finished the range in 6 of 10 attempts, on a network with two active defenders.',
    reason: 'reports 6 of 10 attempts; the page says 3 of 10',
  }),
  ...hostile.map((t, i) =>
    flag(10 + i, 10 + i, 'character.alignment-faking', {
      relation: 'review',
      passage: t,
      reason: t,
    }),
  ),
]
export const sample = evidence({
  items,
  tags,
  flags,
  visits: [
    {
      sourceId: 'northgate',
      visitedAt: '2025-09-07T00:00:00Z',
      succeededAt: '2025-09-07T00:00:00Z',
      failures: 0,
      failure: null,
      problems: ['2 entries had no date'],
      goneAt: null,
    },
    {
      sourceId: 'harbour',
      visitedAt: '2025-09-07T00:00:00Z',
      succeededAt: '2025-08-30T00:00:00Z',
      failures: 5,
      failure: 'https://harbour.example/feed answered 503',
      problems: [],
      goneAt: null,
    },
  ],
})
Object.assign(sample.weeks[4] ?? {}, {
  stories: new Map([
    ['diffusion.open-closed-gap', 1],
    ['diffusion.cyber-capability', 1],
    ['character.test-validity', 21],
  ]),
})
Object.assign(sample.weeks[3] ?? {}, {
  stories: new Map([
    ['diffusion.open-closed-gap', 3],
    ['diffusion.cyber-capability', 0],
    ['character.test-validity', 2],
  ]),
})
Object.assign(sample.weeks[0] ?? {}, { collected: false })
