// src/platform/small-zod.ts - stands for `zod` in the Worker alone (wrangler.toml, [alias]), to save
// a twentieth of its size.

import * as z from './zod-parts.ts'

export * from './zod-parts.ts'
export { z, z as default }
