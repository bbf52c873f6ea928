import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../src/collect/parse.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a document is read', () => {
  test('whatever its family', async () => {
    const rss =
      '<rss version="2.0"><channel><title>A</title><item><title>B</title></item></channel></rss>'
    const document = await parseDocument(bytes(rss), 'text/xml', 'https://example.com/feed')
    expect(document).toMatchObject({ format: 'rss', title: 'A', entries: [{ title: 'B' }] })
  })
})
