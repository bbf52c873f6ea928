// src/tag/match.ts - what an item says -> the questions and indicators it is evidence on (pure).

/** What is read of an item. */
export type Readable = {
  title: string
  text: string
  publisher?: string | null
  url?: string | null
  published?: string | null // ISO 8601
}

/** A question or an indicator that an item is evidence on. */
export type Tag = {
  tag: string // 'diffusion' or 'diffusion.cyber-capability'
  score: number // how often such a tag is right, 0 to 1
  phrase: string // stands in the title or the text, word for word
}

/** The questions and indicators that an item is evidence on; an indicator's question is there too. */
export function tagItem(_item: Readable): Tag[] {
  return []
}
