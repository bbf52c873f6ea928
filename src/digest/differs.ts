// src/digest/differs.ts - which parts of a passage differ from the page's sentence (pure): figures,
// versions and numbered names that the sentence does not have. They are shown in bold.

/** A part of a text, and whether the reader's eye should go there. */
export type Piece = { text: string; marked: boolean }

const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|half|third|quarter|none'
const UNIT =
  '(?:\\s?%|\\s(?:per\\s?cent|percentage points?|points?|percent|months?|weeks?|days?|hours?|years?|steps?|attempts?|partners|times|million|billion|thousand))'
const DIGITS = 'v?\\d+(?:[.,:\u2013-]\\d+)*(?:st|nd|rd|th)?'
const WORDS = `(?:${NUMBER_WORDS})(?:[- ](?:${NUMBER_WORDS}))*`
const SEVERAL = `(?:${DIGITS}|\\b${WORDS}\\b)`

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const NAME =
  '(?:(?!(?:The|A|An|In|On|At|By|Of|To|For|From|With|And|But|Or|Its|It|This|That|These|Those|Their|Our|We|Some|Only|About|Around|Nearly|Over|Under|More|Most|Just|After|Before|Between|Since|Until|Than|All|Each|As|If|When|While|Still|Now|No)\\b)\\p{Lu}[\\p{L}-]*[ -]){0,3}'

/** A date, or a figure with its unit ("6 of 10 attempts"), a version, a name with a number. */
const FIGURE = new RegExp(
  `(?<![\\w.])(?:\\d{1,2} ${MONTH}(?: \\d{4})?|${NAME}${SEVERAL}(?:\\s(?:of|in|out of)\\s${SEVERAL})?${UNIT}?)(?![\\w])`,
  'gu',
)

/** Number words that say nothing on their own. */
const LOOSE = /^(?:one|none|half|third|quarter|hundred|thousand|million|billion)$/i

/**
 * Cuts a passage into pieces, in order, that together are the passage again; a piece is marked
 * when it is a figure, version or numbered name of which the sentence says nothing.
 */
export function markDifferences(passage: string, sentence: string): Piece[] {
  const said = words(sentence)
  const pieces: Piece[] = []
  let end = 0
  for (const { 0: found, index } of passage.matchAll(FIGURE)) {
    if (LOOSE.test(found) || stands(found, said)) continue
    if (index > end) pieces.push({ text: passage.slice(end, index), marked: false })
    pieces.push({ text: found, marked: true })
    end = index + found.length
  }
  if (end < passage.length) pieces.push({ text: passage.slice(end), marked: false })
  return pieces
}

/** Whether the numbers of a figure all stand in the sentence, written either way. */
function stands(figure: string, said: Set<string>): boolean {
  const numbers = [...words(figure)].filter((word) => /\d/.test(word))
  return numbers.every((number) => said.has(number))
}

const VALUES = new Map([
  ...'none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['half', 0.5],
  ['third', 3],
  ['quarter', 4],
] as [string, number][])

/** The words of a text, its numbers in digits without separators: "ten thousand" is 10 and 1000. */
function words(text: string): Set<string> {
  const found = text
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, '$1')
    .match(/\d+(?:\.\d+)*|[a-z]+/g)
  return new Set((found ?? []).map((word) => String(VALUES.get(word) ?? word)))
}

/** A sentence with the words that a claim hangs on marked, where they stand in it as given. */
export function markWords(sentence: string, words: string): Piece[] {
  const at = sentence.indexOf(words)
  if (at < 0) return [{ text: sentence, marked: false }]
  return [
    { text: sentence.slice(0, at), marked: false },
    { text: words, marked: true },
    { text: sentence.slice(at + words.length), marked: false },
  ].filter(({ text }) => text !== '')
}
