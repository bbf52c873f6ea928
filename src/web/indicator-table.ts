// src/web/indicator-table.ts - the indicators of a question, each with its activity (pure).

import { html } from 'hono/html'
import type { Question } from '../page/questions.ts'
import { sparkline, sumOf, WEEKS, type Week } from './chart.ts'
import type { Html } from './layout.ts'

/** A row per indicator: its name, its activity in numbers and as a line, all lines to one height. */
export function indicatorTable(
  { indicators, name }: Question,
  weeks: ReadonlyMap<string, Week[]>,
): Html {
  const of = (id: string) => weeks.get(id) ?? []
  const tallest = Math.max(1, ...indicators.flatMap(({ id }) => of(id).map(({ count }) => count)))
  return html`<table class="rows indicators"><caption class="unseen">${name}: items published on each indicator</caption>
<thead><tr><th scope="col">Indicator</th><th scope="col" class="num">week</th><th scope="col" class="num">4 weeks</th><th scope="col" class="num">${WEEKS} weeks</th><th scope="col" class="c"><span class="unseen">week by week</span></th></tr></thead><tbody>
${indicators.map(
  ({
    id,
    name,
  }) => html`<tr><th scope="row"><a href="/indicators/${id}">${name}</a></th>${SPANS.map((last) => html`<td class="num">${sumOf(of(id), last)}</td>`)}<td class="c">${sparkline(of(id), tallest)}</td></tr>
`,
)}</tbody></table>`
}

const SPANS = [1, 4, WEEKS]
