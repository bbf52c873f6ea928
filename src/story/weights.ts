// src/story/weights.ts - what each kind of evidence weighs (data, made by src/learn/stories.ts).

export const weights = {
  shared: 1.257,
  names: 0.424,
  words: 2.592,
  figures: 1.008,
  recent: 0.695,
  lists: 4.07,
  clash: 2.441,
  bare: 0.084,
  leads: 2.037,
  strangers: 0.969,
  vague: 1.575,
  after: 3.489,
  sameDay: 1.039,
  bothOwn: 3.201,
  constant: -5.442,
}
