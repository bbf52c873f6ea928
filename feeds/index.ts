// feeds/index.ts - every source that we read, all lists as one (data). Ids are unique and stay.

import type { Source } from '../src/sources/source.ts'
import { community } from './community.ts'
import { government } from './government.ts'
import { institutes } from './institutes.ts'
import { labs } from './labs.ts'
import { press } from './press.ts'
import { research } from './research.ts'
import { statistics } from './statistics.ts'

export const sources: readonly Source[] = [
  ...labs,
  ...institutes,
  ...government,
  ...research,
  ...statistics,
  ...press,
  ...community,
]

/** The source with an id, or undefined. */
export const sourceById = (id: string) => sources.find((source) => source.id === id)
