// src/platform/node-pdf.ts - reads PDFs, which a Worker leaves: the reader is half of what it may weigh.

const MAX_PAGES = 60

/** The text of a PDF, a blank line between pages; of a long one the first sixty. Throws where it is none. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const { getDocumentProxy } = await import('unpdf')
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  try {
    const pages: string[] = []
    for (let number = 1; number <= Math.min(pdf.numPages, MAX_PAGES); number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(
        items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
      )
      page.cleanup()
    }
    return pages.join('\n\n')
  } finally {
    await pdf.loadingTask.destroy()
  }
}
