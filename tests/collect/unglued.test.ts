// tests/collect/unglued.test.ts - titles that were run together with a date and a label.

import { expect, test } from 'vitest'
import { unglued } from '../../src/collect/unglued.ts'

test.each([
  ['Aug 12, 2026Economic ResearchReviewing the evidence', 'Reviewing the evidence'],
  ['Jul 24, 2026Frontier Red TeamProject Pilot: Can it?', 'Project Pilot: Can it?'],
  ['Jul 8, 2026AlignmentAn off switch for models', 'An off switch for models'],
  ['Aug 18, 2026ScienceHow it is done', 'How it is done'],
  ['Sep 2, 2026AlignmentA look inside', 'A look inside'],
  ['2026-07-08Only a title', 'Only a title'],
  ['Aug 12, 2026 Reviewing the evidence', 'Aug 12, 2026 Reviewing the evidence'],
  ['March 3, 2026: the day OpenAI paused', 'March 3, 2026: the day OpenAI paused'],
  ['OpenAI and DeepMind agree', 'OpenAI and DeepMind agree'],
])('%s', (title, shown) => {
  expect(unglued(title)).toBe(shown)
})
