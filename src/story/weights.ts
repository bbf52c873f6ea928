// src/story/weights.ts - what each kind of evidence weighs (data, made by src/learn/stories.ts).

export const weights = {
  shared: 0.489,
  names: 0.13,
  words: 2.534,
  figures: 1.31,
  recent: 0.773,
  lists: 4.64,
  clash: 2.386,
  leads: 1.776,
  strangers: 0.91,
  vague: 1.343,
  after: 3.096,
  sameDay: 1.193,
  bothOwn: 2.871,
  unique: 2.018,
  cosine: 0.869,
  kin: 1.81,
  constant: -4.913,
}
