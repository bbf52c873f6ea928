// src/collect/parse-api.ts - answers of interfaces with a shape of their own -> a document (pure).

import { z } from 'zod'
import { parseDate } from './dates.ts'
import type { Document, Entry } from './entry.ts'
import { parseFeed } from './parse-feed.ts'
import { plainLine, plainText } from './plain-text.ts'

// @see https://www.federalregister.gov/developers/documentation/api/v1
const federalRegister = z.object({
  description: z.string().catch(''),
  results: z
    .array(
      z.object({
        title: z.string().nullable().catch(null),
        type: z.string().nullable().catch(null),
        abstract: z.string().nullable().catch(null),
        excerpts: z.string().nullable().catch(null),
        action: z.string().nullable().catch(null),
        document_number: z.string().nullable().catch(null),
        html_url: z.string().nullable().catch(null),
        pdf_url: z.string().nullable().catch(null),
        publication_date: z.string().nullable().catch(null),
        agencies: z.array(z.object({ name: z.string().optional() })).catch([]),
      }),
    )
    .default([]), // a search that finds nothing has none
})

/** Reads the documents that a search of the Federal Register finds. Throws where it is none. */
export function parseFederalRegister(text: string, url: string): Document {
  const answer = JSON.parse(text)
  const { description, results } = federalRegister.parse(answer)
  return {
    format: 'json',
    title: description || 'Federal Register',
    url: url || null,
    ttlMinutes: null,
    entries: results.map((result): Entry => {
      const body = result.abstract ?? result.excerpts ?? ''
      return {
        id: result.document_number,
        url: result.html_url ?? result.pdf_url,
        title: plainLine(result.title ?? ''),
        text: [result.type, result.action, plainText(body)].filter(Boolean).join('\n'),
        authors: result.agencies.flatMap(({ name }) => name ?? []),
        published: parseDate(result.publication_date ?? ''),
        updated: null,
      }
    }),
    problems:
      typeof answer.count === 'number' ? [] : ['it does not say how many documents there are'],
  }
}

/**
 * Reads arXiv's answer: Atom, in which a fault is an entry too.
 *
 * @see https://info.arxiv.org/help/api/user-manual.html#34-errors
 */
export async function parseArxiv(text: string, url: string): Promise<Document | null> {
  const document = await parseFeed(text, url)
  if (!document) return null
  const isFault = (entry: Entry) => /arxiv\.org\/api\/errors/.test(entry.id ?? entry.url ?? '')
  const faults = document.entries.filter(isFault).map((entry) => `arXiv says: ${entry.text}`)
  return {
    ...document,
    entries: document.entries.filter((entry) => !isFault(entry)),
    problems: [...document.problems, ...faults],
  }
}
