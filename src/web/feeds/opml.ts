// src/web/feeds/opml.ts - the sources that are read, as OPML 2.0 for feed readers (pure).

import type { Source } from '../../sources/source.ts'
import { escaped } from './xml.ts'

/** Feeds alone, by their kind: a feed reader can do nothing with a page. */
export function writeOpml(sources: readonly Source[]): string {
  const kinds = Map.groupBy(
    sources.filter(({ read }) => read === 'feed'),
    ({ kind }) => kind,
  )
  const outline = ({ publisher, url, home, why }: Source) =>
    `<outline type="rss" text="${escaped(publisher)}" title="${escaped(publisher)}" xmlUrl="${escaped(url)}"${home ? ` htmlUrl="${escaped(home)}"` : ''} description="${escaped(why)}"/>\n`
  return `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
<head><title>The sources that Revisit reads</title></head>
<body>
${[...kinds].map(([kind, own]) => `<outline text="${escaped(kind)}">\n${own.map(outline).join('')}</outline>\n`).join('')}</body>
</opml>
`
}
