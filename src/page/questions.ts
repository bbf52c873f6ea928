// src/page/questions.ts - the five questions of the watched page and the indicators that would move
// them (data). Ids are stable: tags, feeds and addresses use them.

export type QuestionId = 'character' | 'environment' | 'assurance' | 'displacement' | 'diffusion'
export type Indicator = {
  id: string // 'diffusion.cyber-capability'
  question: QuestionId
  name: string
  measures: string
  followUps: readonly number[] // which of the five follow-ups under the question it serves
}
export type Question = {
  id: QuestionId
  number: number
  name: string
  asks: string
  indicators: readonly Indicator[]
}

export const questions: readonly Question[] = [
  {
    id: 'character',
    number: 1,
    name: 'Character',
    asks: 'Do dispositions trained into a model keep producing the intended outcome as its capability grows far past its checkers?',
    indicators: [
      {
        id: 'character.disposition-robustness',
        question: 'character',
        name: 'Disposition robustness',
        measures:
          'Whether a safety-relevant disposition (honesty, care, harmlessness, non-sycophancy) holds, or fails, across a jump in capability, a new model generation, long deployments, tool access or a changed environment.',
        followUps: [3],
      },
      {
        id: 'character.test-validity',
        question: 'character',
        name: 'Test validity',
        measures:
          'Whether tests can tell a robust disposition from one that only looks stable - evaluation awareness, sandbagging, alignment faking, scheming, deceptive behaviour under test.',
        followUps: [3],
      },
      {
        id: 'character.scalable-oversight',
        question: 'character',
        name: 'Scalable oversight',
        measures:
          'Whether weaker supervisors (people or models) can train, check or monitor stronger models - weak-to-strong results, debate, AI-assisted evaluation, chain-of-thought monitoring, who checks the checker.',
        followUps: [4, 5],
      },
      {
        id: 'character.synthetic-data-lineage',
        question: 'character',
        name: 'Synthetic-data lineage',
        measures:
          'How values, biases or errors pass through model-generated training data - lineage audits, subliminal learning, distillation of dispositions, model collapse.',
        followUps: [2],
      },
      {
        id: 'character.principle-conflicts',
        question: 'character',
        name: 'Principle conflicts',
        measures:
          "Constitutions, model specs and codes of conduct for models - revisions to them, and how conflicts between a model's own principles are settled.",
        followUps: [1],
      },
      {
        id: 'character.steering-and-correction',
        question: 'character',
        name: 'Steering and correction',
        measures:
          'Finding, steering or correcting traits - interpretability of traits, persona or steering vectors, sycophancy reductions, fine-tuning that broadens misalignment, roll-backs of updates.',
        followUps: [1, 2],
      },
    ],
  },
  {
    id: 'environment',
    number: 2,
    name: 'Environment',
    asks: 'How far should a model trust the operating environment around it, and how does that environment change its safety in practice?',
    indicators: [
      {
        id: 'environment.scrutiny-features',
        question: 'environment',
        name: 'Scrutiny features',
        measures:
          'Measured effects of environment features (harness, scaffold, system prompt, memory, standing files, visible purpose) on how carefully or safely a model acts.',
        followUps: [1],
      },
      {
        id: 'environment.false-authority',
        question: 'environment',
        name: 'False authority',
        measures:
          'Models or agents obeying authority that is not there - prompt injection, spoofed approvals, planted files, social engineering of agents.',
        followUps: [1, 4],
      },
      {
        id: 'environment.verifiable-provenance',
        question: 'environment',
        name: 'Verifiable provenance',
        measures:
          'Making provenance, identity, freshness, ownership or permission machine-verifiable for agents - signed context, agent identity, attestation, authorisation protocols.',
        followUps: [2],
      },
      {
        id: 'environment.action-time-invariants',
        question: 'environment',
        name: 'Action-time invariants',
        measures:
          'Enforcing safety at the point of action - sandboxes, permission systems, tool-call guards, rules that survive memory, summarisation or delegation; and agents that break them.',
        followUps: [3],
      },
      {
        id: 'environment.cross-model-subversion',
        question: 'environment',
        name: 'Cross-model subversion',
        measures:
          "One model weakening another's safeguards, collusion among agents, and whether monitoring models stay independent of those they watch.",
        followUps: [4],
      },
      {
        id: 'environment.common-runtime-controls',
        question: 'environment',
        name: 'Common runtime controls',
        measures:
          'Provider-neutral controls, protocols, standards or benchmarks for agent safety adopted or tested across model families.',
        followUps: [5],
      },
    ],
  },
  {
    id: 'assurance',
    number: 3,
    name: 'Assurance',
    asks: 'Where can an independent builder have a whole system checked, in confidence, before deciding whether to release it?',
    indicators: [
      {
        id: 'assurance.open-review-route',
        question: 'assurance',
        name: 'Open review route',
        measures:
          'A standing route by which builders outside the labs can have a whole system assessed before release - opened, funded, closed or proposed.',
        followUps: [5],
      },
      {
        id: 'assurance.reviewer-access',
        question: 'assurance',
        name: 'Reviewer access',
        measures:
          'What access outside evaluators, auditors and researchers get to models and systems - depth, timing, safeguards removed, gaps between insiders and outsiders.',
        followUps: [1],
      },
      {
        id: 'assurance.confidentiality-and-safe-harbour',
        question: 'assurance',
        name: 'Confidentiality and safe harbour',
        measures:
          'Enforceable protection for submitted work and for testers - intellectual property, confidentiality, liability, safe harbour, whistleblower cover.',
        followUps: [3],
      },
      {
        id: 'assurance.reviewer-independence',
        question: 'assurance',
        name: 'Reviewer independence',
        measures:
          'Independence, mandate, funding and standing of those who assess - state institutes, private auditors, conflict-of-interest rules, audit standards, accreditation.',
        followUps: [4],
      },
      {
        id: 'assurance.vendor-channel-scope',
        question: 'assurance',
        name: 'Vendor channel scope',
        measures:
          "What vendors' own channels accept - disclosure policies, bug and model-safety bounties, trusted-tester programmes, and changes to their scope.",
        followUps: [2],
      },
      {
        id: 'assurance.whole-system-failures',
        question: 'assurance',
        name: 'Whole-system failures',
        measures:
          'Integrated systems failing although their parts pass - incidents, system-level evaluations and case studies of deployed agentic systems.',
        followUps: [2],
      },
    ],
  },
  {
    id: 'displacement',
    number: 4,
    name: 'Displacement',
    asks: 'What happens to work when organisations are rebuilt around agents, and would current measurement see it?',
    indicators: [
      {
        id: 'displacement.whole-job-reliability',
        question: 'displacement',
        name: 'Whole-job reliability',
        measures:
          'How reliably agents do whole jobs or long real tasks - job and deliverable benchmarks, task-horizon measurements, controlled productivity studies.',
        followUps: [1, 3],
      },
      {
        id: 'displacement.firm-reorganisation',
        question: 'displacement',
        name: 'Firm reorganisation',
        measures:
          'Firms rebuilding workflows, teams or structure around agents - AI-native firms, in-house systems, coordination cost, flatter organisations.',
        followUps: [2],
      },
      {
        id: 'displacement.exposure-vs-outcomes',
        question: 'displacement',
        name: 'Exposure against outcomes',
        measures:
          'Whether exposure scores and other task-based indices track what actually happens to employment, hiring and pay.',
        followUps: [5],
      },
      {
        id: 'displacement.attributed-cuts',
        question: 'displacement',
        name: 'Attributed cuts',
        measures:
          'Layoffs, hiring freezes and headcount changes that employers or data attribute to AI.',
        followUps: [5],
      },
      {
        id: 'displacement.worker-transitions',
        question: 'displacement',
        name: 'Worker transitions',
        measures:
          'What becomes of affected workers - entry-level hiring, earnings, moves into new work, retraining, who gets the new jobs.',
        followUps: [4],
      },
      {
        id: 'displacement.adoption-pace',
        question: 'displacement',
        name: 'Adoption pace',
        measures:
          'How fast firms adopt and rivals follow, against how fast labour markets, training, regulation and society adapt.',
        followUps: [4],
      },
    ],
  },
  {
    id: 'diffusion',
    number: 5,
    name: 'Diffusion',
    asks: 'Do cyber defence, assurance and routes into scrutiny keep pace with capability as it spreads?',
    indicators: [
      {
        id: 'diffusion.open-closed-gap',
        question: 'diffusion',
        name: 'Open-closed gap',
        measures:
          'The measured distance between the best open-weight and the best closed models, overall or by risk domain.',
        followUps: [2],
      },
      {
        id: 'diffusion.open-weight-safeguards',
        question: 'diffusion',
        name: 'Open-weight safeguards',
        measures:
          'Safeguards on models anyone can hold - their removal, tamper resistance, distillation of closed models, irrevocable releases, calls to restrict or defend open weights.',
        followUps: [2],
      },
      {
        id: 'diffusion.cyber-capability',
        question: 'diffusion',
        name: 'Cyber capability',
        measures:
          'What models can do in offensive cyber work, in tests or in the wild - ranges, exploits, autonomous intrusion, criminal use.',
        followUps: [1],
      },
      {
        id: 'diffusion.defender-advantage',
        question: 'diffusion',
        name: 'Defender advantage',
        measures:
          'Whether defenders gain - vulnerabilities found and patched with models, patch speed, defensive tools and their measured effect.',
        followUps: [2],
      },
      {
        id: 'diffusion.defender-access',
        question: 'diffusion',
        name: 'Defender access',
        measures:
          'Who is given restricted or defensive models and on what terms - trusted-access programmes, their growth or withdrawal, and breaches of that access.',
        followUps: [3],
      },
      {
        id: 'diffusion.small-organisation-reach',
        question: 'diffusion',
        name: 'Small-organisation reach',
        measures:
          'Whether small firms, ordinary organisations and individuals are aware, protected or attacked.',
        followUps: [3],
      },
      {
        id: 'diffusion.release-gates',
        question: 'diffusion',
        name: 'Release gates',
        measures:
          "Rules that act before an incident - release approvals, reporting duties and thresholds, evaluation triggers, procurement rules, AI laws, labs' own frontier safety frameworks.",
        followUps: [4, 5],
      },
    ],
  },
]

/** All indicators, in the order of the page. */
export const indicators: readonly Indicator[] = questions.flatMap(({ indicators }) => indicators)

/** The question with an id, or undefined. */
export const questionById = (id: string) => questions.find((question) => question.id === id)

/** The indicator with an id such as 'diffusion.cyber-capability', or undefined. */
export const indicatorById = (id: string) => indicators.find((indicator) => indicator.id === id)
