// src/story/weights.ts - what each kind of evidence weighs (data, made by src/learn/stories.ts).

export const weights = {
  shared: 2.451,
  names: 0,
  words: 1.997,
  figures: 0.304,
  kinds: 1.068,
  recent: 1.41,
  lists: 2.172,
  clash: 1.402,
  bare: 0.372,
  leads: 1.434,
  constant: -6.002,
}
