// tests/web/accuracy.test.ts - the site shows what was measured.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createWeb } from '../../src/web/web.ts'
import { testPlatform } from '../test-platform.ts'

test('the data that the site ships is docs/accuracy.md', () => {
  const data = readFileSync('src/web/accuracy.data.json', 'utf8')
  expect(JSON.parse(data)).toBe(readFileSync('docs/accuracy.md', 'utf8'))
})

test('/accuracy shows the tables of the measurement', async () => {
  const { platform } = await testPlatform()
  const response = await createWeb(platform).request('/accuracy')
  const page = await response.text()
  expect(page).toContain('How often it is right')
  expect(page).toContain('<table')
})
