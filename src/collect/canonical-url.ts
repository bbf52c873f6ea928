// src/collect/canonical-url.ts - one form for each address (pure), so that the same post is found again
// under whatever decoration a feed, a newsletter or an aggregator gave its link.

const MAX_LENGTH = 4_000

/** Parameters that say where a reader came from, never what is read. */
const TRACKING =
  /^(utm_\w*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|hsa_\w+|vero_id|oly_anon_id|oly_enc_id|ref|ref_src|ref_url|referrer|cmpid|cmp|at_medium|at_campaign|at_custom\d|ns_\w+|ftag|wt\.mc_id|guccounter|guce_\w+|xtor|sr_share|smid|feedtype|feedname|_ga|_gl)$/i
/** Parameters that track only when their value says so: Medium's `source=rss----1`. */
const TRACKING_PAIR = /^(source|src|from|partner|via|feature|output)=(rss|feed|atom|newsletter)\b/i
/** Fragments that name no part of a text: a thread of comments, a mark of the feed that was read. */
const EMPTY_FRAGMENT =
  /^(|top|main|content|comments?|respond|disqus_thread|rss|atom|ref=.*|xtor=.*|utm_.*|:~:text=.*|atom-.*)$/i

/** Addresses that only lead on, with the parameter that says where to. */
const REDIRECTORS: [RegExp, string[]][] = [
  [/^(www\.)?google\.[a-z.]+\/url$/, ['url', 'q']],
  [/^(www\.)?bing\.com\/news\/apiclick\.aspx$/, ['url']],
  [/^l\.facebook\.com\/l\.php$/, ['u']],
  [/^(www\.)?youtube\.com\/redirect$/, ['q']],
  [/^t\.umblr\.com\/redirect$/, ['z']],
  [/^(out|away)\.reddit\.com\//, ['url']],
]

/**
 * The address that an item is kept under: without tracking, redirectors and idle fragments. A fragment
 * that may name an entry of a changelog stays. It can be followed like the one it was made from.
 *
 * @returns null where the text is no web address
 */
export function canonicalUrl(given: string): string | null {
  if (given.length > MAX_LENGTH || !URL.canParse(given)) return null
  const url = unwrap(new URL(given))
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  url.username = ''
  url.password = ''
  url.search = withoutTracking(url.search)
  if (EMPTY_FRAGMENT.test(url.hash.slice(1))) url.hash = ''
  if (url.hostname === 'arxiv.org' || url.hostname.endsWith('.arxiv.org')) foldArxiv(url)
  return url.href
}

/**
 * What two canonical addresses have in common when they are the same place: no scheme, no `www.`, no
 * slash at the end, parameters in order.
 */
export function addressKey(canonical: string): string {
  const { host, pathname, search, hash } = new URL(canonical)
  const query = search.slice(1).split('&').sort().join('&')
  const path = pathname.replace(/\/+$/, '')
  return host.replace(/^www\./, '') + path + (query ? `?${query}` : '') + hash
}

/** Every canonical address that has the same key, but for the order of parameters. */
export function sameAddresses(canonical: string): string[] {
  const { host, pathname, search, hash } = new URL(canonical)
  const bare = host.replace(/^www\./, '')
  const path = pathname.replace(/\/+$/, '')
  const all: string[] = []
  for (const scheme of ['https://', 'http://']) {
    for (const name of [bare, `www.${bare}`]) {
      for (const end of ['', '/']) {
        if (path === '' && end === '') continue
        all.push(scheme + name + path + end + search + hash)
      }
    }
  }
  return all
}

/** Follows redirectors whose target stands in the address, three deep at most. */
function unwrap(url: URL): URL {
  let inner = url
  for (let depth = 0; depth < 3; depth++) {
    const place = inner.hostname + inner.pathname
    const names = REDIRECTORS.find(([pattern]) => pattern.test(place))?.[1] ?? []
    const target = names.map((name) => inner.searchParams.get(name)).find(Boolean)
    if (!target || !/^https?:/i.test(target) || !URL.canParse(target)) return inner
    inner = new URL(target)
  }
  return inner
}

/** Cuts parameters out of a query as text, so that what stays is written as it was. */
function withoutTracking(search: string): string {
  const pairs = search.slice(1).split('&')
  const kept = pairs.filter((pair) => {
    const name = pair.split('=', 1)[0] ?? ''
    return pair !== '' && !TRACKING.test(name) && !TRACKING_PAIR.test(pair)
  })
  return kept.length === 0 ? '' : `?${kept.join('&')}`
}

/** An arXiv paper is one item, whichever version or format of it is linked. */
function foldArxiv(url: URL): void {
  const paper = /^\/(?:abs|pdf|html)\/((?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7})|\d{4}\.\d{4,5})/.exec(
    url.pathname,
  )
  if (!paper) return
  url.protocol = 'https:'
  url.hostname = 'arxiv.org'
  url.pathname = `/abs/${paper[1]}`
  url.search = ''
}
