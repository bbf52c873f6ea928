// src/flag/number.ts - numbers in figures and in words (pure).

/** Words for numbers that may stand alone. */
export const SMALL: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
} // prettier-ignore
/** Words for shares, in percent. */
export const SHARES: ReadonlyMap<string, number> = new Map([
  ['half', 50],
  ['third', 100 / 3],
  ['thirds', 100 / 3],
  ['quarter', 25],
  ['quarters', 25],
  ['fifth', 20],
  ['fifths', 20],
  ['tenth', 10],
  ['tenths', 10],
]) // prettier-ignore
const SCALES: Record<string, number> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  bn: 1e9,
  billion: 1e9,
  trillion: 1e12,
} // prettier-ignore
/** The number that begins at a word, the word behind it, and what 'thousand' and the like made of it. */
export function numberAt(words: readonly string[], at: number, to: number) {
  const word = words[at]
  if (word === undefined || at >= to || !mayBeNumber(word)) return null
  let next = at + 1
  let amount: number
  if (/^\d[\d,]*(\.\d+)?$/.test(word)) amount = Number(word.replaceAll(',', ''))
  else if (/^\d+(\.\d+)?(k|m|bn)$/.test(word))
    amount = Number.parseFloat(word) * (SCALES[word.replace(/[\d.]/g, '')] ?? 1)
  else if (word in SMALL) {
    amount = SMALL[word] as number
    const unitWord = words[next]
    if (amount >= 20 && unitWord !== undefined && (SMALL[unitWord] ?? 99) < 10) {
      amount += SMALL[unitWord] as number
      next++
    }
  } else if ((word === 'hundred' || word === 'dozen') && words[at - 1] === 'a') amount = 1
  else return null
  let scale = 1
  if (word === 'hundred' || word === 'dozen') scale = SCALES[word] as number
  for (let by = SCALES[words[next] ?? '']; by && next < to; by = SCALES[words[next] ?? '']) {
    scale *= by
    next++
  }
  return { amount: amount * scale, next, scale }
}

const NUMBER_WORDS = new Set([...Object.keys(SMALL), 'hundred', 'dozen'])

/** Spares most words the look at how they are written. */
function mayBeNumber(word: string): boolean {
  const first = word.charCodeAt(0)
  return (first >= 48 && first <= 57) || NUMBER_WORDS.has(word)
}
