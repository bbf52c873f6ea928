// src/story/weights.ts - what each kind of evidence weighs (data, made by src/learn/stories.ts).

export const weights = {
  shared: 2.225,
  names: 0.445,
  words: 1.913,
  figures: 0.577,
  kinds: 0.859,
  recent: 1.39,
  lists: 2.421,
  clash: 1.34,
  bare: 0.187,
  leads: 2.701,
  constant: -5.527,
}
