import { describe, expect, test } from 'vitest'
import { tagItem } from '../../src/tag/match.ts'

const tagsOf = (title: string, text = '') => tagItem({ title, text }).map((tag) => tag.tag)

describe('tagItem', () => {
  test.each([
    [
      'Tyre shop news',
      'Wheel alignment costs more this year, and the displacement of the engine grew.',
    ],
    ['Baristas strike over a stalled contract', 'Union members walked out of dozens of shops.'],
    ['', ''],
  ])('leaves %j alone', (title, text) => {
    expect(tagsOf(title, text)).toEqual([])
  })

  test('gives an indicator together with its question, each with words of the item', () => {
    const item = {
      title: 'Coding agent follows instructions hidden in a README',
      text: 'Researchers planted a prompt injection in a repository. The agent obeyed it in 71 per cent of runs and uploaded the user’s keys.',
    }
    const tags = tagItem(item)
    expect(tags.map((tag) => tag.tag)).toEqual(
      expect.arrayContaining(['environment', 'environment.false-authority']),
    )
    for (const { phrase, score } of tags) {
      expect(`${item.title}\n${item.text}`).toContain(phrase)
      expect(score).toBeGreaterThan(0)
      expect(score).toBeLessThanOrEqual(1)
    }
  })
})
