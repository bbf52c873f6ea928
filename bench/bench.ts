// bench/bench.ts - measures what the budgets are about, side by side with a peer where there is one.
// `npm run bench` runs everything, `npm run bench -- collect` one part.

import { benchCollect } from './collect.ts'
import { benchLabel } from './label.ts'
import { benchMail } from './mail.ts'
import { benchTaggedFeeds } from './tagged-feeds.ts'
import { benchWorkerFeeds } from './worker-feeds.ts'

const parts: Record<string, () => Promise<void>> = {
  collect: benchCollect,
  label: benchLabel,
  feeds: benchTaggedFeeds,
  worker: benchWorkerFeeds,
  mail: () => benchMail(),
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`there is no bench "${unknown[0]}"; there are ${Object.keys(parts).join(', ')}`)
  process.exit(2)
}
for (const [name, part] of Object.entries(parts)) {
  if (asked.length === 0 || asked.includes(name)) await part()
}
