// src/page/sentence.ts - the sentence around a place in a displayed text (pure).

// The page's own labels, which stand right before a sentence, with no space between.
const LABELS = [
  'Why I am asking',
  'What the evidence supports',
  'The strongest counterweight',
  'What I have seen myself',
  'What remains unresolved to me',
  'What evidence would answer this',
  'What would count as a credible route',
  'What evidence would distinguish these scenarios',
  'What would show that protection is keeping pace',
]
const LABEL = new RegExp(`^(?:${LABELS.join('|')})\\s*:?\\s*(?=\\S)`)
const LIST_MARK = /^(?:(?:\d+[.)]|[-*•])\s+)?(?:\d+ · \p{Lu}\p{Ll}+ )?/u

const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|et al|cf|vs|Dr|Mr|Mrs|Ms|Prof|No|Fig|approx|ca|St|Inc|Ltd|Corp|U\.S|U\.K|\p{Lu})\.\s*$/u

const REACH = 5_000 // characters to either side; a longer sentence is cut there

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/**
 * The sentence, or the sentences, that hold the stretch from `start` to `end`; within one line,
 * unless the stretch itself runs over several. List marks and the page's labels are left out.
 */
export function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - REACH)
  const newline = text.indexOf('\n', end)
  const line = text.slice(from, Math.min(newline < 0 ? text.length : newline, end + REACH))
  const held = sentencesOf(line).filter((s) => s.end > start - from && s.start < end - from)
  const sentence = line.slice(held[0]?.start, held.at(-1)?.end).replace(/\s+/g, ' ')
  return sentence.trim()
}

/** The sentences of one line, as stretches of it. */
function sentencesOf(line: string): { start: number; end: number }[] {
  const opening = (LIST_MARK.exec(line)?.[0] ?? '').length
  const label = (LABEL.exec(line.slice(opening))?.[0] ?? '').length
  const sentences: { start: number; end: number }[] = []
  for (const { segment, index } of segmenter.segment(line.slice(opening + label))) {
    const start = opening + label + index
    const last = sentences.at(-1)
    const goesOn = last && ABBREVIATION.test(line.slice(last.start, last.end))
    if (goesOn) last.end = start + segment.length
    else sentences.push({ start, end: start + segment.length })
  }
  return sentences
}
