// src/story/weights.ts - what each kind of evidence weighs (data, made by src/learn/stories.ts).

export const weights = {
  shared: 2.413,
  names: 0,
  words: 2.081,
  figures: 0.507,
  kinds: 1.039,
  recent: 1.433,
  lists: 2.188,
  clash: 1.404,
  bare: 0.446,
  leads: 1.372,
  constant: -5.868,
}
