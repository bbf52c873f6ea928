// bench/feeds.ts - 200 feeds of 50 items on loopback, the same for every reader: each with an ETag, a
// body that stays, and news of the last ten days that is partly about what the page asks.

import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Source } from '../src/sources/source.ts'

export const FEEDS = 200
export const ITEMS = 50
const HOSTS = 20 // 127.0.0.1 to 127.0.0.20, so that no reader has to wait for one host
const WORDS_PER_ITEM = 70
const DAY_MS = 86_400_000
const TOPICS =
  'the of a in and to on model models agent agents evaluation evaluators access release frontier capability cyber range vulnerabilities attempts benchmark institute report programme hiring entry-level occupations exposure employment survey employers wages open-weight lag months developers safety case audit assurance sandbox escape monitor oversight chain-of-thought deception training reward policy incident disclosure researchers found measured percent of tasks after year quarter new first year system card published results weather football garden recipe travel museum concert bicycle market city council film review holiday'.split(
    ' ',
  )

const SYLLABLES = 'ba co di fu ge ha lo mi ne or pa qui ra su te vo wa xe yo za'.split(' ')
const RARE_WORDS = 50_000
const TOPIC_SHARE = 0.3 // of the words of an item that is about what the page asks
const ON_TOPIC = 4 // one item in so many; the others are ordinary news

/** A feed as it is served, always the same for its number. */
export function feedOf(number: number, now = Date.now()): string {
  const random = sequence(number + 1)
  const word = (n: number) => {
    if (n % ON_TOPIC === 0 && random() < TOPIC_SHARE)
      return TOPICS[Math.floor(random() ** 2 * TOPICS.length)] ?? 'the'
    return rareWord(Math.floor(random() ** 2 * RARE_WORDS))
  }
  const today = Math.floor(now / DAY_MS) * DAY_MS
  const items = Array.from({ length: ITEMS }, (_, n) => {
    const words = Array.from({ length: WORDS_PER_ITEM }, () => word(n))
    const title = `${words.slice(0, 8).join(' ')} ${number}-${n}`
    const url = `https://feed${number}.example/posts/${n}`
    const date = new Date(today - n * (DAY_MS / 5) - number * 61_000).toUTCString()
    return `<item><title>${title}</title><link>${url}</link><guid>${url}</guid><pubDate>${date}</pubDate><description>&lt;p&gt;${words.join(' ')}. ${Math.floor(random() * 100)} of 100 ${words.slice(20, 40).join(' ')}.&lt;/p&gt;</description></item>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Feed ${number}</title><link>https://feed${number}.example/</link>${items.join('')}</channel></rss>`
}

/** Serves the feeds on loopback. */
export async function serveFeeds(): Promise<{ urls: string[]; close: () => void }> {
  const bodies = Array.from({ length: FEEDS }, (_, number) => {
    const body = Buffer.from(feedOf(number))
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`
    return { body, etag }
  })
  const servers: Server[] = []
  let port = 0
  for (let host = 1; host <= HOSTS; host++) {
    const server = createServer((request, response) => {
      const feed = bodies[Number(/^\/(\d+)\.xml$/.exec(request.url ?? '')?.[1] ?? -1)]
      if (!feed) return response.writeHead(404).end()
      if (request.headers['if-none-match'] === feed.etag) return response.writeHead(304).end()
      response.writeHead(200, { 'content-type': 'application/rss+xml', etag: feed.etag })
      response.end(feed.body)
    })
    await new Promise<void>((resolve) => server.listen(port, `127.0.0.${host}`, resolve))
    port = (server.address() as AddressInfo).port
    servers.push(server)
  }
  const urls = bodies.map(
    (_, number) => `http://127.0.0.${(number % HOSTS) + 1}:${port}/${number}.xml`,
  )
  const close = () => {
    for (const server of servers) server.close().closeAllConnections()
  }
  return { urls, close }
}

/** The feeds as sources. */
export function sourcesAt(urls: readonly string[]): Source[] {
  return urls.map((url, number) => ({
    id: `feed-${number}`,
    publisher: `Feed ${number}`,
    kind: 'press',
    url,
    read: 'feed',
    every: 1,
    questions: [],
    why: 'the bench',
  }))
}

/** An invented word, the same for its number. */
function rareWord(number: number): string {
  let word = ''
  for (let rest = number + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length]
  }
  return word
}

/** Numbers from 0 to 1 that are the same each time (a linear congruence). */
function sequence(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
