// src/story/weights.ts - what each kind of evidence weighs (data, made by src/learn/stories.ts).

export const weights = {
  shared: 1.244,
  names: 0.413,
  words: 2.595,
  figures: 0.999,
  recent: 0.709,
  lists: 4.072,
  clash: 2.445,
  bare: 0.026,
  leads: 1.988,
  strangers: 1.021,
  vague: 1.52,
  after: 3.442,
  sameDay: 1.085,
  bothOwn: 3.196,
  constant: -5.271,
}
