// src/story/codes.ts - features as whole numbers, so that items are compared without comparing strings (pure).

const MASK = 0x3fffffff // 30 bits: what V8 keeps without a box

/** The number that stands for a feature. Two features of one number are one in 10 million pairs of items. */
export function codeOf(feature: string): number {
  const cut = pairCut(feature)
  if (cut > 0) return pairCode(codeOf(feature.slice(0, cut)), codeOf(feature.slice(cut + 1)))
  let code = 0x811c9dc5
  for (let at = 0; at < feature.length; at++) {
    code = Math.imul(code ^ feature.charCodeAt(at), 0x01000193)
  }
  return mixed(code)
}

/** The number of two words in a row. */
export function pairCode(first: number, second: number): number {
  return mixed(Math.imul(first, 31) + second)
}

/** Where the space stands between two words in a row; figures and versions have spaces of their own. */
function pairCut(feature: string): number {
  return feature[0] === '@' || feature[0] === '#' ? -1 : feature.indexOf(' ')
}

function mixed(code: number): number {
  let found = Math.imul(code ^ (code >>> 16), 0x85ebca6b)
  found = Math.imul(found ^ (found >>> 13), 0xc2b2ae35)
  return (found ^ (found >>> 16)) & MASK
}
