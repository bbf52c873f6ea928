// src/digest/activity.ts - how busy an indicator was, against the four weeks before (pure).

import type { Indicator } from '../page/questions.ts'
import type { WeekEvidence } from './evidence.ts'

export const WEEKS = 5 // the week itself, last, and the four before it

export type Activity = {
  indicator: string
  name: string
  stories: (number | null)[] // per week, oldest first; null before anything was collected
}

/** The stories per week of each indicator, in the order given. */
export function activityOf(indicators: readonly Indicator[], evidence: WeekEvidence): Activity[] {
  return indicators.map(({ id, name }) => ({
    indicator: id,
    name,
    stories: evidence.weeks.map(({ collected, stories }) =>
      collected ? (stories.get(id) ?? 0) : null,
    ),
  }))
}

/** Whether an indicator had a story in any of its weeks. */
export const isActive = ({ stories }: Activity) => stories.some((count) => (count ?? 0) > 0)
