// demo/make.ts - writes demo/world: the feeds of the invented publishers as they stood on each day that
// they were captured, each with its own fault. Run it again after a change: node demo/make.ts

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import * as posts from './posts.ts'
import type { Post } from './posts.ts'

const WORLD = new URL('./world/', import.meta.url)

type Maker = {
  slug: string
  publisher: string
  kind: 'lab' | 'institute' | 'government' | 'research' | 'press' | 'community'
  site: string
  url: string // of the feed, or of the page where there is none
  format: 'rss2' | 'atom' | 'rdf' | 'jsonfeed' | 'html'
  days: string[] // of September 2025
  make: (shown: Shown[], day: string) => string | Uint8Array
  posts: Post[]
  old?: string[] // titles of earlier posts, newest first
}
type Shown = { title: string; text: string; url: string; at: string; by: string | undefined }

const escape = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
const rfc822 = (at: string) => new Date(at).toUTCString().replace('GMT', '+0000')
const at = (on: string) => (on.includes('T') ? `2025-09-${on}:00Z` : `2025-09-${on}T00:00:00Z`)

/** What a feed shows on a day, newest first: what was out by then, over what was there before. */
function shownOn({ posts, old = [], site }: Maker, day: string): Shown[] {
  const out = posts
    .filter(({ on, seen }) => (seen ?? on) <= `${day}T06:00`) // captures are taken at six
    .map(({ title, text, slug, on, by }) => ({ title, text, url: `${site}/${slug}`, at: at(on), by }))
    .toReversed()
  const before = old.map((title, index) => ({
    title,
    text: '',
    url: `${site}/${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
    at: new Date(Date.UTC(2025, 7, 12) - index * 9 * 86_400_000).toISOString(),
    by: undefined,
  }))
  return [...out, ...before]
}

const rssItem = ({ title, text, url, at }: Shown, date = `<pubDate>${rfc822(at)}</pubDate>`) =>
  `<item><title>${escape(title)}</title><link>${url}</link><guid isPermaLink="true">${url}</guid>${date}${text ? `<description>${escape(text)}</description>` : ''}</item>`

const rss = (title: string, site: string, items: string[], head = '<?xml version="1.0" encoding="UTF-8"?>') =>
  `${head}
<rss version="2.0"><channel><title>${escape(title)}</title><link>${site}</link><description>${escape(title)}</description>
${items.join('\n')}
</channel></rss>
`

const atom = (title: string, site: string, shown: Shown[]) => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="${site}/">
<title>${escape(title)}</title><id>${site}/</id><link href="./"/><updated>${shown[0]?.at}</updated>
${shown
  .map(
    ({ title, text, url, at, by }) => `<entry><id>tag:${new URL(site).host},2025:${url.split('/').at(-1)}</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${escape(title).replace(/Corvid/g, '<em>Corvid</em>')}</div></title><link href="${url.slice(site.length + 1)}"/><published>${at}</published><updated>${at}</updated>${by ? `<author><name>${by}</name></author>` : ''}<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${escape(text)}</p></div></content></entry>`,
  )
  .join('\n')}
</feed>
`

/** RSS 1.0, without a date anywhere. */
const rdf = (title: string, site: string, shown: Shown[]) => `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="${site}"><title>${title}</title><link>${site}</link><description>${title}</description></channel>
${shown.map(({ title, text, url }) => `<item rdf:about="${url}"><title>${escape(title)}</title><link>${url}</link><description>${escape(text)}</description></item>`).join('\n')}
</rdf:RDF>
`

const jsonFeed = (title: string, site: string, shown: Shown[]) =>
  JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: site,
      items: shown.map(({ title, text, url, at }) => ({
        id: url,
        url: `${url}?utm_source=feed&utm_medium=json`,
        title,
        content_html: `<p>${escape(text)}</p>`,
        date_published: at,
      })),
    },
    null,
    1,
  )

const newsroom = (title: string, shown: Shown[]) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>
<nav><a href="/">Home</a> <a href="/models">Models</a> <a href="/careers">Careers</a></nav>
<main><h1>Newsroom</h1>
${shown.map(({ title, text, url, at }) => `<article class="card"><time datetime="${at.slice(0, 10)}">${at.slice(0, 10)}</time><h2><a href="${new URL(url).pathname}">${escape(title)}</a></h2><p>${escape(text)}</p></article>`).join('\n')}
</main><footer><a href="/legal">Legal</a> <a href="/privacy">Privacy</a></footer></body></html>
`

const maintenance = `<!doctype html><html><head><title>Back soon</title></head><body><h1>We are down for maintenance</h1><p>Please come back later.</p></body></html>
`

const latin1 = (text: string) =>
  Uint8Array.from([...text.replace(/[\u2018\u2019]/g, "'")].map((letter) => letter.charCodeAt(0) & 0xff))

/** A weblog of eleven years: a note every four days. */
const SUBJECTS = ['rain', 'bread', 'a bicycle', 'the tide', 'an old radio', 'moss', 'letters', 'stairs']
const history = Array.from({ length: 1040 }, (_, index): Shown => {
  const number = 1040 - index
  return {
    title: `Note ${number}: on ${SUBJECTS[number % SUBJECTS.length]}`,
    text: '',
    url: `https://slowtakes.example/n/${number}`,
    at: new Date(Date.UTC(2025, 7, 14) - index * 4 * 86_400_000).toISOString(),
    by: undefined,
  }
})

const EARLIER = ['Summer reading', 'Notes from the spring meeting', 'A reply to our critics', 'Three years on', 'How we work', 'Corrections', 'Staff news', 'The year ahead']

const makers: Maker[] = [
  {
    slug: 'northgate',
    publisher: 'Northgate AI Security Institute',
    kind: 'institute',
    site: 'https://northgate.example/work',
    url: 'https://northgate.example/feed.xml',
    format: 'rss2',
    days: ['01', '03', '11', '18', '25'],
    posts: posts.northgate,
    old: EARLIER,
    make: (shown) => rss('Northgate AI Security Institute', 'https://northgate.example', shown.map((one) => rssItem(one))),
  },
  {
    slug: 'aldine',
    publisher: 'Aldine Labs',
    kind: 'lab',
    site: 'https://aldine.example/news',
    url: 'https://aldine.example/news/atom.xml',
    format: 'atom',
    days: ['02', '04', '10', '19', '26'],
    posts: posts.aldine,
    old: EARLIER.slice(2, 6),
    make: (shown) => atom('Aldine Labs', 'https://aldine.example/news', shown),
  },
  {
    slug: 'aldine-generated', // the same posts through somebody's generator: other ids, no text
    publisher: 'Aldine Labs',
    kind: 'lab',
    site: 'https://aldine.example/news',
    url: 'https://feeds.example/aldine.xml',
    format: 'rss2',
    days: ['03', '11', '19', '26'],
    posts: posts.aldine.map((post) => ({ ...post, text: '' })),
    make: (shown, day) =>
      rss(
        'Aldine news (generated)',
        'https://feeds.example',
        shown.map(({ title, url, at }) => `<item><title>${escape(title)}</title><link>${url}?utm_source=generator</link><guid isPermaLink="false">${url.length}-${url.at(-1)}-${day > '00' ? url.split('/').at(-1) : ''}</guid><pubDate>${rfc822(at)}</pubDate></item>`),
      ),
  },
  {
    slug: 'office',
    publisher: 'Office for Frontier Evaluation',
    kind: 'government',
    site: 'https://ofe.example/publications',
    url: 'https://ofe.example/publications.rss',
    format: 'rss2',
    days: ['01', '04', '12', '19', '26'],
    posts: posts.office,
    old: ['Corporate plan', 'Board minutes, spring', 'Who we are'],
    make: (shown) =>
      rss(
        'Office for Frontier Evaluation: publications',
        'https://ofe.example',
        shown.map((one) => rssItem(one, `<pubDate>${rfc822(`${one.at.slice(0, 8)}01T00:00:00Z`)}</pubDate>`)),
      ),
  },
  {
    slug: 'valmont',
    publisher: 'Valmont Statistics',
    kind: 'government',
    site: 'https://stat.valmont.example',
    url: 'https://stat.valmont.example/rss',
    format: 'rss2',
    days: ['01', '05', '13', '24'],
    posts: posts.valmont,
    old: ['Population clock, été 2025', 'Hôtels: nights in July'],
    make: (shown) => latin1(rss('Statistique de Valmont', 'https://stat.valmont.example', shown.map((one) => rssItem(one)), '<?xml version="1.0"?>')),
  },
  {
    slug: 'harbour-post',
    publisher: 'Harbour Post',
    kind: 'press',
    site: 'https://harbourpost.example/a',
    url: 'https://harbourpost.example/technology.rss',
    format: 'rss2',
    days: ['01', '03', '05', '09', '14', '17', '25', '27'],
    posts: posts.harbour,
    old: EARLIER.slice(0, 5),
    make: (shown, day) =>
      rss('Harbour Post: technology', 'https://harbourpost.example', shown.map((one, index) => rssItem(one, `<pubDate>${rfc822(`2025-09-${day}T05:58:${String(10 + index).padStart(2, '0')}Z`)}</pubDate>`))),
  },
  {
    slug: 'ledger-wire',
    publisher: 'The Ledger Wire',
    kind: 'press',
    site: 'https://ledgerwire.example/stories',
    url: 'https://ledgerwire.example/feed.json',
    format: 'jsonfeed',
    days: ['02', '05', '10', '18', '25'],
    posts: posts.ledger,
    old: ['Quarterly numbers in charts', 'Ten funds that closed'],
    make: (shown) => jsonFeed('The Ledger Wire', 'https://ledgerwire.example', shown),
  },
  {
    slug: 'wexford',
    publisher: 'Wexford Preprints',
    kind: 'research',
    site: 'https://wexford.example/abs',
    url: 'https://wexford.example/rss/cs.AI',
    format: 'rdf',
    days: ['01', '04', '10', '17', '19', '26'],
    posts: posts.wexford,
    old: ['A note on convex hulls', 'Sorting almost sorted lists'],
    make: (shown) => rdf('Wexford Preprints', 'https://wexford.example', shown),
  },
  {
    slug: 'meridian',
    publisher: 'Meridian Labs',
    kind: 'lab',
    site: 'https://meridian.example/newsroom',
    url: 'https://meridian.example/newsroom',
    format: 'html',
    days: ['01', '05', '12', '20'],
    posts: posts.meridian,
    old: ['Meridian Open 1', 'Our first year', 'Meet the team', 'Why open weights'],
    make: (shown) => newsroom('Meridian Labs newsroom', shown),
  },
  {
    slug: 'cove',
    publisher: 'Cove Policy Centre',
    kind: 'institute',
    site: 'https://cove.example/briefs',
    url: 'https://cove.example/feed',
    format: 'rss2',
    days: ['02', '04', '11', '19'],
    posts: posts.cove,
    old: ['Brief 12', 'Brief 11', 'Brief 10'],
    make: (shown, day) => {
      const whole = rss('Cove Policy Centre', 'https://cove.example', shown.map((one) => rssItem(one).replaceAll('&amp;', '&').replace('<description>', '<description><b>')))
      return day === '19' ? whole.slice(0, Math.round(whole.length * 0.7)) : whole
    },
  },
  {
    slug: 'ostler',
    publisher: 'Ostler Security',
    kind: 'press',
    site: 'https://ostler.example/news',
    url: 'https://ostler.example/feed.xml',
    format: 'rss2',
    days: ['02', '05', '10', '18', '25'],
    posts: posts.ostler,
    old: EARLIER.slice(0, 4),
    make: (shown, day) =>
      day === '10' ? maintenance : rss('Ostler Security', 'https://ostler.example', shown.map((one) => rssItem(one))),
  },
  {
    slug: 'tern',
    publisher: 'Tern Foundation',
    kind: 'institute',
    site: 'https://tern.example/posts',
    url: 'https://tern.example/rss.xml',
    format: 'rss2',
    days: ['01', '06', '13', '20', '27'],
    posts: posts.tern,
    old: Array.from({ length: 20 }, (_, index) => `Grant round ${20 - index}`),
    make: (shown, day) => rss('Tern Foundation', 'https://tern.example', shown.slice(0, day >= '20' ? 5 : 30).map((one) => rssItem(one))),
  },
  {
    slug: 'quay-review',
    publisher: 'Quay Review',
    kind: 'community',
    site: 'https://quay.example/essays',
    url: 'https://quay.example/index.xml',
    format: 'rss2',
    days: ['01', '06', '17', '25'],
    posts: posts.quay,
    old: ['On maps', 'On queues', 'On forgetting', 'On rain'],
    make: (shown) => rss('Quay Review', 'https://quay.example', shown.map((one) => rssItem(one, '<pubDate>Wed, 01 Jan 2025 00:00:00 +0000</pubDate>'))),
  },
  {
    slug: 'slow-takes',
    publisher: 'Slow Takes',
    kind: 'community',
    site: 'https://slowtakes.example/n',
    url: 'https://slowtakes.example/everything.xml',
    format: 'rss2',
    days: ['02', '21'],
    posts: posts.slow,
    make: (shown) =>
      rss('Slow Takes', 'https://slowtakes.example', [...shown, ...history].map(({ title, text, url, at }) => `<item><title>${escape(title)}</title><link>${url}</link><pubDate>${rfc822(at)}</pubDate>${text ? `<description>${escape(text)}</description>` : ''}</item>`)),
  },
  {
    slug: 'pellew',
    publisher: 'Pellew AI',
    kind: 'lab',
    site: 'https://pellew.example/blog',
    url: 'https://pellew.example/blog/feed',
    format: 'rss2',
    days: ['01', '15'],
    posts: [],
    make: () => rss('Pellew AI', 'https://pellew.example', []),
  },
]

rmSync(WORLD, { recursive: true, force: true })
mkdirSync(WORLD, { recursive: true })
const ENDING = { rss2: 'xml', atom: 'atom', rdf: 'rdf', jsonfeed: 'json', html: 'html' }
const index = makers.flatMap((maker) =>
  maker.days.map((day) => {
    const { slug, publisher, kind, url, format } = maker
    const file = `${slug}--2025-09-${day}.${ENDING[format]}`
    writeFileSync(new URL(file, WORLD), maker.make(shownOn(maker, day), day))
    const address = format === 'html' ? { feed_url: null, page_url: url } : { feed_url: url, page_url: maker.site }
    return { file, publisher, kind, ...address, format, captured: `2025-09-${day}` }
  }),
)
writeFileSync(new URL('INDEX.json', WORLD), `${JSON.stringify(index, null, 1)}\n`)
console.log(`${index.length} captures of ${makers.length} sources`)
