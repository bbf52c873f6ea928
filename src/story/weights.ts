// src/story/weights.ts - what each kind of evidence weighs (data, made by src/learn/stories.ts).

export const weights = {
  shared: 0,
  names: 0.452,
  words: 2.276,
  figures: 1.175,
  recent: 0.92,
  lists: 4.289,
  clash: 2.572,
  leads: 1.555,
  strangers: 0.855,
  vague: 0.819,
  after: 3.077,
  sameDay: 1.194,
  bothOwn: 1.693,
  unique: 1.643,
  cosine: 1.162,
  kin: 1.93,
  constant: -3.903,
}
