// tests/flag/document.test.ts - what sort of text an item is.

import { expect, test } from 'vitest'
import { documentOf } from '../../src/flag/document.ts'

const sentence = 'The institute tested eleven models and published what it found about each. '

test.each([
  ['a list of changes under a version alone', 'v2.1.210', `What's changed\n${sentence}`, 'unread'],
  ['a package and its version', '@acme/agent@1.4.0', sentence, 'unread'],
  ['release notes', 'Acme 4: release notes', sentence, 'unread'],
  ['a title in another script', 'Fundmark 最新号（年月号）最新号最新号', '', 'unread'],
  ['a policy with its version is no list of changes', 'Scaling Policy v3.4', sentence, 'plain'],
  ['a title alone', 'Bringing a model to more defenders', '', 'bare'],
  ['a title told twice', 'Small business', 'Latest from us: Small business', 'bare'],
  ['a summary', 'Eleven models', sentence.repeat(4), 'plain'],
  ['an article', 'Eleven models', sentence.repeat(80), 'long'],
] as const)('%s', (_, title, text, expected) => {
  expect(documentOf({ title, text })).toBe(expected)
})
