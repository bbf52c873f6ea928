// src/tag/decide.ts - the scores of all labels of one item -> how likely each is right (pure).

/** How the scores of one item are joined; learned by learn/train.ts. */
export type Joining = {
  question: number[]
  indicator: number[]
  questionAt: number // a question is given from this likelihood on
  indicatorAt: number
}

/** The labels as the models have them: 'any', then the questions, then the indicators. */
export function isIndicator(label: string): boolean {
  return label.includes('.')
}

export const questionOf = (label: string) => label.split('.')[0] as string

/**
 * What speaks for a label in one item, beside its own score: whether the item is about any question
 * at all, its question's score, the best of its neighbours and of the other questions.
 */
export function evidence(
  labels: readonly string[],
  scores: ArrayLike<number>,
  at: number,
): number[] {
  const label = labels[at] as string
  const question = questionOf(label)
  const own = scores[at] as number
  const any = scores[0] as number
  let inside = -9
  let outside = -9
  for (let other = 1; other < labels.length; other++) {
    const name = labels[other] as string
    const score = scores[other] as number
    if (other === at || isIndicator(name) === false) continue
    if (questionOf(name) === question) inside = Math.max(inside, score)
    else outside = Math.max(outside, score)
  }
  const parent = scores[labels.indexOf(question)] as number
  return isIndicator(label)
    ? [1, own, any, parent, inside, outside, Math.max(own - inside, 0)]
    : [1, own, any, inside, outside]
}

/** The likelihood of each label. */
export function likelihoods(
  labels: readonly string[],
  scores: ArrayLike<number>,
  joining: Joining,
): number[] {
  return labels.map((label, at) => {
    const weights = isIndicator(label) ? joining.indicator : joining.question
    const parts = evidence(labels, scores, at)
    return (
      1 / (1 + Math.exp(-parts.reduce((sum, part, i) => sum + part * (weights[i] as number), 0)))
    )
  })
}

/** The labels to give: likely ones, and the question of each indicator. Questions come first. */
export function givenLabels(
  labels: readonly string[],
  chances: readonly number[],
  { questionAt, indicatorAt }: Joining,
): string[] {
  const given = new Set<string>()
  labels.forEach((label, at) => {
    const cut = isIndicator(label) ? indicatorAt : questionAt
    if (label === 'any' || (chances[at] as number) < cut) return
    given.add(label)
    given.add(questionOf(label))
  })
  return labels.filter((label) => given.has(label))
}
