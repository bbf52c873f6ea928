// src/story/weights.ts - what each kind of evidence weighs (data, made by src/learn/stories.ts).

export const weights = {
  shared: 0.473,
  names: 0.169,
  words: 2.487,
  figures: 1.329,
  recent: 0.797,
  lists: 4.691,
  clash: 2.397,
  leads: 1.768,
  strangers: 0.872,
  vague: 1.304,
  after: 3.087,
  sameDay: 1.209,
  bothOwn: 2.958,
  unique: 2.038,
  cosine: 0.871,
  constant: -4.909,
}
