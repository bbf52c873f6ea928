// src/platform/zod-parts.ts - zod without its messages in fifty languages, which are a third of it. What
// is exported here by name hides what is exported by star; `core` and `z` hold the languages again.

export * from 'zod/v4'
export const core = {}
export const fromJSONSchema = null
export const locales = {}
export const z = {}
