// src/platform/replay.ts - the network of a replay: every address answers with what was recorded of it.
// It reads no folder itself: whoever has one hands over the list and a way to read a document.

import { type Clock, FetchError, type Fetcher } from './platform.ts'

/** One recorded answer. */
export type Capture = {
  file: string
  captured: string // a day, 'YYYY-MM-DD', or an instant
  contentType: string
}

/**
 * A fetcher that answers with an address's newest capture not after the day that it is, or null where
 * the caller has that one already.
 *
 * @throws FetchError of kind 'unavailable' where nothing was recorded
 */
export function replayFetcher(
  recorded: ReadonlyMap<string, readonly Capture[]>,
  read: (file: string) => Promise<Uint8Array>,
  now: Clock,
): Fetcher {
  return async (url, { since } = {}) => {
    const capture = newestCapture(recorded.get(url) ?? [], now().toISOString())
    if (!capture) throw new FetchError(`${url} is not in the recording`, 'unavailable')
    const etag = `"${capture.file}"`
    if (since?.etag === etag) return null
    return {
      url,
      movedTo: null,
      bytes: await read(capture.file),
      contentType: capture.contentType,
      maxAgeSeconds: null,
      etag,
      lastModified: null,
    }
  }
}

/** The newest capture not after an instant; of a capture that gives the day alone, not after its day. */
export function newestCapture(captures: readonly Capture[], now: string): Capture | undefined {
  return captures
    .filter(({ captured }) => captured <= now.slice(0, captured.length))
    .reduce<Capture | undefined>(
      (newest, one) => (newest && newest.captured > one.captured ? newest : one),
      undefined,
    )
}
