import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/collect/article.ts'
import { readPdf } from '../../src/platform/node-pdf.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const sentence = 'The agency found that six of ten attempts got through the whole range of tasks. '
const paragraph = `<p>${sentence.repeat(4)}</p>`

const around = (
  body: string,
) => `<!doctype html><html><head><title>Report | Institute</title></head>
  <body><nav><a href="/">Home</a> <a href="/about">About us</a></nav>${body}
  <footer>All rights reserved by the institute</footer></body></html>`

describe('the text of an article', () => {
  test('is its paragraphs, a line each, without what stands around them', async () => {
    const page = around(`<article><h1>Report</h1>${paragraph.repeat(5)}</article>`)
    const article = await readArticle(bytes(page), 'text/html')
    expect(article?.from).toBe('article')
    expect(article?.text.split('\n')).toHaveLength(5)
    expect(article?.text).not.toMatch(/About us|All rights/)
  })

  test('is that of the main part where no article is recognised', async () => {
    const lines = Array.from({ length: 30 }, (_, line) => `<li>Measure ${line} applies</li>`).join(
      '',
    )
    const page = around(`<main><ul>${lines}</ul></main>`)
    expect((await readArticle(bytes(page), ''))?.text).toMatch(/^Measure 0 applies\nMeasure 1/)
  })

  test.each([
    ['a teaser', around('<article><p>Read the rest in the app.</p></article>')],
    ['nothing', ''],
    ['a PDF that is none', '%PDF-1.4 and no more'],
  ])('is not there in %s', async (_, page) => {
    expect(await readArticle(bytes(page), '', readPdf)).toBeNull()
  })

  test('does not take long where elements are nested a million deep', async () => {
    const page = `<html><body>${'<div>'.repeat(1_000_000)}`
    expect(await readArticle(bytes(page), 'text/html')).toBeNull()
  })
})

describe('the text of a PDF', () => {
  test('is read by the platform that can, with words joined that a line end parts', async () => {
    const pdf = bytes(
      pdfOf([`${sentence.trim()} It is an exam-`, 'ple.', ...Array(4).fill(sentence)]),
    )
    const article = await readArticle(pdf, 'application/pdf', readPdf)
    expect(article?.from).toBe('pdf')
    expect(article?.text).toMatch(/whole range of tasks\. It is an example\. The agency found/)
  })

  test('is left where the platform cannot', async () => {
    expect(await readArticle(bytes(pdfOf([sentence])), 'application/pdf')).toBeNull()
  })
})

/** A PDF of one page with these lines. */
function pdfOf(lines: string[]): string {
  const shown = lines.map((line) => `(${line}) Tj 0 -14 Td`).join(' ')
  const stream = `BT /F1 9 Tf 20 780 Td ${shown} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 6\n0000000000 65535 f \n${places.join('')}`
  return `${text}${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
}
