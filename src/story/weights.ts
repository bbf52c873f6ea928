// src/story/weights.ts - what each kind of evidence weighs (data, made by src/learn/stories.ts).

export const weights = {
  shared: 2.239,
  names: 0.138,
  words: 1.76,
  figures: 0.417,
  kinds: 0.908,
  recent: 1.404,
  lists: 2.233,
  clash: 1.361,
  bare: 0.332,
  leads: 2.706,
  constant: -6.104,
}
