// src/sources/match-capture.ts - which source a recorded document belongs to (pure).

import type { Source } from './source.ts'

/** The addresses that a recording gives for a document: where it was had, and what it stands for. */
export type Capture = {
  feed_url: string | null
  native_feed_url: string | null // the publisher's own feed of the same, where there is one
  page_url: string | null
}

/**
 * The source that a capture is of, or undefined. The address at which it was had counts first, then
 * the publisher's page that it stands for, then the publisher's own feed: a feed made of one section
 * goes to the source of that section, not to that of the whole. Several addresses may belong to one
 * source, and differ in what they hold: a replay reads each.
 */
export function sourceOfCapture(capture: Capture, sources: readonly Source[]): Source | undefined {
  for (const address of [capture.feed_url, capture.page_url, capture.native_feed_url]) {
    const wanted = plain(address)
    if (wanted === '') continue
    const found =
      sources.find(({ url }) => plain(url) === wanted) ??
      sources.find(({ alternates = [] }) => alternates.some((other) => plain(other) === wanted))
    if (found) return found
  }
  return undefined
}

/** An address without what does not tell documents apart; remarks after it are dropped. */
function plain(address: string | null): string {
  return (
    (address ?? '')
      .trim()
      .split(/\s/)[0]
      ?.replace(/^http:/, 'https:')
      .replace(/\/$/, '') ?? ''
  )
}
