import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../src/collect/parse.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const URL_OF_API = 'https://example.gov/api'

describe('an answer of the Federal Register', () => {
  const read = (answer: unknown) =>
    parseDocument(utf8(JSON.stringify(answer)), 'application/json', URL_OF_API, {
      api: 'federal-register',
    })

  test('has a document an entry', async () => {
    const result = {
      title: 'Request for Information on <em>AI</em> &amp; Security',
      type: 'Notice',
      abstract: 'The agency asks.',
      document_number: '2026-12345',
      html_url: 'https://example.gov/d/2026-12345',
      pdf_url: null,
      publication_date: '2026-08-19',
      agencies: [{ raw_name: 'CD' }, { name: 'Commerce Department' }],
      excerpts: null,
    }
    const { entries, problems } = await read({
      count: 1,
      description: 'Documents',
      results: [result],
    })
    expect(problems).toEqual([])
    expect(entries).toEqual([
      {
        id: '2026-12345',
        url: 'https://example.gov/d/2026-12345',
        title: 'Request for Information on AI & Security',
        text: 'Notice\nThe agency asks.',
        authors: ['Commerce Department'],
        published: '2026-08-19T00:00:00.000Z',
        updated: null,
      },
    ])
  })

  test('may have none', async () => {
    expect(await read({ count: 0 })).toMatchObject({ entries: [], problems: [] })
  })

  test('that is an error is no empty list', async () => {
    expect((await read({ errors: { conditions: 'is invalid' } })).problems).not.toEqual([])
    expect((await read('Rate limited')).format).toBeNull()
  })
})

describe('an answer of arXiv', () => {
  const read = (entry: string) =>
    parseDocument(
      utf8(`<feed xmlns="http://www.w3.org/2005/Atom"><title>arXiv Query</title>${entry}</feed>`),
      'application/atom+xml',
      'https://export.arxiv.org/api/query',
      { api: 'arxiv' },
    )

  test('is Atom', async () => {
    const { entries } =
      await read(`<entry><id>http://arxiv.org/abs/2608.01234v1</id><published>2026-08-19T17:59:59Z</published>
      <title>On the\n  Evaluation of Agents</title><summary>  We evaluate\n  agents.\n</summary><author><name>Jane Doe</name></author>
      <link href="http://arxiv.org/abs/2608.01234v1" rel="alternate" type="text/html"/>
      <link title="pdf" href="http://arxiv.org/pdf/2608.01234v1" rel="related" type="application/pdf"/></entry>`)
    expect(entries).toMatchObject([
      {
        title: 'On the Evaluation of Agents',
        text: 'We evaluate agents.',
        url: 'http://arxiv.org/abs/2608.01234v1',
        authors: ['Jane Doe'],
      },
    ])
  })

  test('says what went wrong in an entry, which is none', async () => {
    const { entries, problems } = await read(
      '<entry><id>http://arxiv.org/api/errors#x</id><title>Error</title><summary>incorrect id format</summary></entry>',
    )
    expect({ entries, problems }).toEqual({
      entries: [],
      problems: ['arXiv says: incorrect id format'],
    })
  })
})
