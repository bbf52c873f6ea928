// src/web/indicator-table.ts - the indicators of a question, each with its activity (pure).

import { html } from 'hono/html'
import type { Question } from '../page/questions.ts'
import { activityText, sparkline, WEEKS, type Week } from './chart.ts'
import type { Html } from './layout.ts'

/** A row per indicator: its name, its activity in numbers and as a line, all lines to one height. */
export function indicatorTable(
  { indicators, name }: Question,
  weeks: ReadonlyMap<string, Week[]>,
): Html {
  const of = (id: string) => weeks.get(id) ?? []
  const tallest = Math.max(1, ...indicators.flatMap(({ id }) => of(id).map(({ count }) => count)))
  return html`<table class="rows"><caption>${name}: items published, week by week for ${WEEKS} weeks</caption>
<thead class="unseen"><tr><th scope="col">Indicator</th><th scope="col">Activity</th></tr></thead><tbody>
${indicators.map(
  ({
    id,
    name,
  }) => html`<tr><th scope="row"><a href="/indicators/${id}">${name}</a><br><span class="soft">${activityText(of(id))}</span></th><td class="c">${sparkline(of(id), tallest)}</td></tr>
`,
)}</tbody></table>`
}
