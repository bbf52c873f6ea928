// src/story/weights.ts - what each kind of evidence weighs (data, made by src/learn/stories.ts).

export const weights = {
  shared: 1.881,
  names: 0.221,
  words: 1.595,
  figures: 0.151,
  kinds: 1.861,
  recent: 1.181,
  lists: 2.086,
  clash: 1.294,
  bare: 1.237,
  leads: 1.756,
  constant: -6,
}
