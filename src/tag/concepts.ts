// src/tag/concepts.ts - every concept, as one list (data).

import type { Concept } from './concept.ts'
import { actors } from './concepts/actors.ts'
import { assurance } from './concepts/assurance.ts'
import { character } from './concepts/character.ts'
import { diffusion } from './concepts/diffusion.ts'
import { displacement } from './concepts/displacement.ts'
import { environment } from './concepts/environment.ts'
import { traps } from './concepts/traps.ts'

export const concepts: readonly Concept[] = [
  ...actors,
  ...character,
  ...environment,
  ...assurance,
  ...displacement,
  ...diffusion,
  ...traps,
]
