// tests/tag/long.test.ts - a long text is judged by its best sentences and earns nothing by its length.

import { expect, test } from 'vitest'
import { realItems } from '../../learn/corpus.ts'
import { seeded } from '../../learn/linear.ts'
import { tagItem } from '../../src/tag/match.ts'

const NEUTRAL = [
  'The meeting began shortly after nine and ended before lunch.',
  'Several people in the room asked for more time to read the papers.',
  'The building stands on the edge of the old town, near the river.',
  'She joined the organisation eleven years ago after a career in publishing.',
  'The weather held for most of the week, and visitors came in large numbers.',
  'It took two attempts to find a date that suited everybody.',
  'Coffee was served in the hall.',
  'He keeps a notebook in which he writes down what he hears.',
  'The archive holds letters, photographs and a few recordings.',
  'Neighbours remember the street as quieter than it is now.',
  'The road was closed for repairs until Thursday.',
]

const random = seeded(7)

function filler(words: number): string {
  const sentences: string[] = []
  for (let count = 0; count < words; count += sentences.at(-1)?.split(' ').length ?? 1) {
    sentences.push(NEUTRAL[Math.floor(random() * NEUTRAL.length)] as string)
  }
  return sentences.join(' ')
}

const tagsOf = (title: string, text: string) => tagItem({ title, text }).map(({ tag }) => tag)

test.each([
  ['after', (text: string) => `${text} ${filler(5000)}`],
  ['before', (text: string) => `${filler(300)} ${text} ${filler(4700)}`],
  ['between', (text: string) => text.split(/(?<=\.) /).join(` ${filler(600)} `)],
])('5,000 neutral words %s the sentences change little', (_, padded) => {
  let kept = 0
  let added = 0
  let all = 0
  for (const { title, text } of realItems().filter((_, i) => i % 4 === 0)) {
    const before = tagsOf(title, text)
    const after = tagsOf(title, padded(text))
    all += before.length
    kept += before.filter((tag) => after.includes(tag)).length
    added += after.filter((tag) => !before.includes(tag)).length
  }
  expect(kept / all).toBeGreaterThan(0.9)
  expect(added / all).toBeLessThan(0.1)
})

test('an article made of many ordinary items stays quiet', () => {
  const ordinary = realItems().filter(({ labels }) => labels.questions.length === 0)
  const text = ordinary
    .slice(0, 40)
    .map((item) => item.text)
    .join('\n')
  expect(text.split(' ').length).toBeGreaterThan(3000)
  expect(tagsOf('News of the week', text).length).toBeLessThan(3)
})
