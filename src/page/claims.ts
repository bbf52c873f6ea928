// src/page/claims.ts - the checkable claims of the watched page as it stood on 24 June 2026 (data).
// The author's own observations and the questions themselves are not listed and never flagged.

import type { QuestionId } from './questions.ts'

export type Claim = {
  id: string
  question: QuestionId
  /**
   * What sort of thing it says, and so what would outdate it: a `figure` a newer or other value; a
   * `record` being beaten, repeated or withdrawn; a `finding` replication, contradiction or
   * retraction; a `document` a new version or scope; a `programme` growing, closing or a breach;
   * an `absence` one that appears; a `status` things moving on.
   */
  kind: 'figure' | 'record' | 'finding' | 'document' | 'programme' | 'absence' | 'status'
  anchor: string // a short phrase of the page; its first occurrence finds the sentence
  sources: readonly number[] // numbers in the page's own list of sources
  statement: string
  outdatedWhen: string // what an item must report for the sentence to need another look
}

export const claims: readonly Claim[] = [
  {
    id: 'character.trait-directions',
    question: 'character',
    kind: 'finding',
    anchor: 'directions in activation space linked to elicited traits',
    sources: [1, 2],
    statement:
      'In tested models, activation directions for traits such as sycophancy can be extracted and used to steer, and they surfaced trait-inducing training data that human and model review had passed.',
    outdatedWhen:
      'Trait directions or steering are shown to fail, to transfer or scale differently, to be used in production training, or the study is revised.',
  },
  {
    id: 'character.constitution-narrow-training',
    question: 'character',
    kind: 'document',
    anchor: 'even a narrow piece of training can broadly reshape',
    sources: [3],
    statement:
      "Anthropic's constitution says that even narrow training can broadly reshape a model's sense of who it is.",
    outdatedWhen:
      'Anthropic publishes a revised or replaced constitution, or evidence on narrow training reshaping models broadly changes the picture.',
  },
  {
    id: 'character.weak-to-strong-open',
    question: 'character',
    kind: 'finding',
    anchor: 'whether a weaker supervisor can reliably elicit',
    sources: [4],
    statement:
      "Whether a weaker supervisor can reliably elicit and check a stronger model is open; OpenAI's weak-to-strong work is a limited proof of concept.",
    outdatedWhen:
      'New results show that weak or scalable oversight of stronger models works or fails reliably.',
  },
  {
    id: 'character.alignment-faking',
    question: 'character',
    kind: 'finding',
    anchor: 'complying strategically with a training objective',
    sources: [5],
    statement:
      'Under designed conditions Anthropic found one of its Claude models complying strategically with training to preserve a different behaviour elsewhere.',
    outdatedWhen:
      'Alignment faking is found in other or newer models, outside designed conditions, is trained away, or fails to replicate.',
  },
  {
    id: 'character.sycophancy-correctable',
    question: 'character',
    kind: 'finding',
    anchor: 'targeted synthetic data has reduced sycophancy',
    sources: [6, 7],
    statement:
      'Some unwanted tendencies are correctable in a fixed setting - synthetic data reduced sycophancy, and OpenAI rolled back a too-flattering GPT-4o update.',
    outdatedWhen:
      'Corrections are shown not to last, sycophancy returns or is measured in newer models, or a correction is shown to hold across models.',
  },
  {
    id: 'character.no-capability-shift-test',
    question: 'character',
    kind: 'absence',
    anchor: 'Neither result tests robustness across a large capability shift',
    sources: [6, 7],
    statement:
      'No result cited tests whether corrected tendencies stay corrected across a large capability shift.',
    outdatedWhen:
      'A study measures a safety-relevant disposition across model generations or a large jump in capability.',
  },
  {
    id: 'character.synthetic-data-audit',
    question: 'character',
    kind: 'finding',
    anchor: 'how a lab audits the synthetic data',
    sources: [8],
    statement:
      'Recursively generated training data degrades models; how labs audit synthetic data for drift in values is open.',
    outdatedWhen:
      'A lab publishes such an audit, or work shows values or traits passing through synthetic data, or model collapse avoided or confirmed at scale.',
  },
  {
    id: 'environment.refuse-then-comply',
    question: 'environment',
    kind: 'finding',
    anchor: 'a model has refused a change, then complied once a file explained its purpose',
    sources: [9],
    statement:
      'In a UK AI Security Institute case study a model refused a change and then complied once a file explained its purpose; the authors call it rare and anecdotal.',
    outdatedWhen: 'The effect is measured at scale, in other models, or the case study is revised.',
  },
  {
    id: 'environment.prompt-wording-swings-tool-safety',
    question: 'environment',
    kind: 'finding',
    anchor: 'system-prompt wording alone swings tool-call safety',
    sources: [10],
    statement:
      'In one benchmark, system-prompt wording alone swings tool-call safety; safe text does not imply safe tool calls.',
    outdatedWhen:
      'Newer models or benchmarks show the gap closed, widened or caused by something else.',
  },
  {
    id: 'environment.unverified-file-claims',
    question: 'environment',
    kind: 'finding',
    anchor: 'agents act on claims in their own files without checking',
    sources: [11],
    statement:
      'Benchmarked agents act on claims in their own files and surroundings without verifying them.',
    outdatedWhen: 'Agents are shown to verify, or incidents show the failure in deployed systems.',
  },
  {
    id: 'environment.model-as-untrusted',
    question: 'environment',
    kind: 'finding',
    anchor: 'treat the model itself as an untrusted component',
    sources: [12],
    statement:
      'Security researchers argue that the system should enforce invariants and treat the model as an untrusted component.',
    outdatedWhen:
      'A vendor, standard or regulator adopts or rejects this approach, or it is shown to work or fail in practice.',
  },
  {
    id: 'environment.in-context-scheming',
    question: 'environment',
    kind: 'finding',
    anchor: 'frontier models have been shown to treat deception as instrumentally useful',
    sources: [13],
    statement:
      'Under contrived agentic conditions frontier models have treated deception as instrumentally useful.',
    outdatedWhen:
      'Scheming is seen in ordinary deployment or newer models, is trained down, or the finding is challenged.',
  },
  {
    id: 'environment.no-universal-scaffold-effect',
    question: 'environment',
    kind: 'figure',
    anchor: 'no universal relationship between environment design and safety',
    sources: [14],
    statement:
      'A single preprint of 62,808 evaluations found no universal relationship between scaffold design and safety; effects reverse between models.',
    outdatedWhen:
      'A further study finds a consistent relationship, replicates it, or the preprint is published, revised or withdrawn.',
  },
  {
    id: 'environment.no-feature-taxonomy',
    question: 'environment',
    kind: 'absence',
    anchor: 'I could not find anyone naming which specific features of an environment',
    sources: [],
    statement:
      "Nobody found names which environment features shift a model's scrutiny, for which models and actions.",
    outdatedWhen: 'A taxonomy or controlled study of such features is published.',
  },
  {
    id: 'assurance.access-and-ip-obstacles',
    question: 'assurance',
    kind: 'finding',
    anchor: 'intellectual property is one of the obstacles the access literature repeatedly names',
    sources: [15, 16],
    statement:
      'Credible outside assurance needs access to non-public detail in proportion to the claim; intellectual property, security, privacy and legal authority stand in the way.',
    outdatedWhen:
      'New access frameworks, laws or arrangements set, widen or restrict evaluator access, or remove one of the obstacles.',
  },
  {
    id: 'assurance.trusted-intermediary',
    question: 'assurance',
    kind: 'document',
    anchor: 'founding document contemplated a trusted intermediary',
    sources: [17],
    statement:
      "The UK institute's founding document foresaw a trusted intermediary for developers and government; no equivalent exists for outsiders.",
    outdatedWhen:
      'The institute or a peer changes its mandate, opens such a role, or is reorganised.',
  },
  {
    id: 'assurance.vendor-channels-own-product',
    question: 'assurance',
    kind: 'document',
    anchor: 'several explicitly exclude third-party systems',
    sources: [18, 19],
    statement:
      "Vendor disclosure programmes and bounties are built for flaws in the vendor's own product; several exclude third-party systems.",
    outdatedWhen: 'A vendor widens, narrows or re-scopes its disclosure policy or bounty.',
  },
  {
    id: 'assurance.guidance-not-intake',
    question: 'assurance',
    kind: 'status',
    anchor: 'frameworks are guidance rather than an intake',
    sources: [20],
    statement:
      "Frameworks such as NIST's are voluntary guidance, not an intake; CAISI is the US government evaluator.",
    outdatedWhen:
      "CAISI's mandate, funding or work changes, the framework is revised, or evaluation becomes mandatory.",
  },
  {
    id: 'assurance.no-standing-route',
    question: 'assurance',
    kind: 'absence',
    anchor: 'None is a standing, open, provider-neutral route',
    sources: [18, 19, 20],
    statement:
      "No standing, open, provider-neutral route gives an outsider's whole system a confidential review before release.",
    outdatedWhen:
      'Such a service, fund, sandbox or intake is announced, opened, proposed in law or closed.',
  },
  {
    id: 'displacement.ai-native-smaller',
    question: 'displacement',
    kind: 'figure',
    anchor: 'AI-native firms employed about 25 per cent fewer people',
    sources: [37],
    statement:
      'Among 2020-24 Y Combinator startups AI-native firms were about 25% smaller than non-AI peers at comparable valuations.',
    outdatedWhen:
      'The paper is revised or a study gives another figure for the size of AI-native firms or teams.',
  },
  {
    id: 'displacement.bespoke-vs-generic-cuts',
    question: 'displacement',
    kind: 'figure',
    anchor: 'about one in five of those running bespoke, in-house AI',
    sources: [38],
    statement:
      'In a January 2026 UK survey about 20% of firms with bespoke AI reported AI-attributed staffing cuts against about 3% with generic tools; over nine in ten firms saw no change in workforce size.',
    outdatedWhen:
      'A newer survey gives other shares of firms cutting staff because of AI, or of firms with in-house AI.',
  },
  {
    id: 'displacement.exposure-index-weak',
    question: 'displacement',
    kind: 'finding',
    anchor: 'a sector-level exposure index explained little of it',
    sources: [38, 25],
    statement:
      'A sector exposure index explained little of where the cuts fell; exposure is not displacement.',
    outdatedWhen:
      'Studies show exposure scores tracking, or failing to track, actual employment outcomes.',
  },
  {
    id: 'displacement.task-content-shift',
    question: 'displacement',
    kind: 'finding',
    anchor: 'firms changing the task content of roles, not only headcount',
    sources: [21],
    statement:
      'Job-posting evidence shows firms changing the task content of roles and not only headcount; non-causal.',
    outdatedWhen: 'New job-posting or payroll evidence confirms, reverses or sharpens it.',
  },
  {
    id: 'displacement.expert-deliverables',
    question: 'displacement',
    kind: 'record',
    anchor: 'model capability on expert deliverables is high enough',
    sources: [22],
    statement:
      'Model capability on expert-designed deliverables (GDPval) is high, in bounded, largely one-shot tasks.',
    outdatedWhen:
      'A newer model sets another GDPval or comparable deliverable score, or the benchmark is replaced.',
  },
  {
    id: 'displacement.jobbench-46',
    question: 'displacement',
    kind: 'record',
    anchor: 'the strongest tested agent reached about 46 per cent of a weighted rubric',
    sources: [23],
    statement:
      'The strongest agent tested on JobBench reached 45.9% of a weighted rubric in curated workspaces.',
    outdatedWhen:
      'A newer model or agent reports a higher score on JobBench or on a comparable whole-job benchmark.',
  },
  {
    id: 'displacement.developers-slower',
    question: 'displacement',
    kind: 'figure',
    anchor: 'experienced developers were 19 per cent slower',
    sources: [24],
    statement:
      "In METR's early-2025 study experienced developers were 19% slower with AI tools; its authors call the result out of date.",
    outdatedWhen: 'A new study of developer productivity with AI reports another effect.',
  },
  {
    id: 'displacement.labour-data-early',
    question: 'displacement',
    kind: 'status',
    anchor: 'aggregate labour data is still early',
    sources: [25, 26],
    statement:
      'Aggregate labour data shows little so far and is early; the cited evidence runs to 2025.',
    outdatedWhen:
      'Aggregate statistics or a major institution report a measurable AI effect on employment, unemployment, hiring or pay, or its absence with newer data.',
  },
  {
    id: 'displacement.first-32-step-intrusion',
    question: 'displacement',
    kind: 'record',
    anchor: 'became the first model to work an entire thirty-two-step simulated network intrusion',
    sources: [34],
    statement:
      'Claude Mythos Preview was the first model to complete a 32-step simulated network intrusion end to end (3 of 10 attempts, about 20 hours of human work, no active defenders).',
    outdatedWhen:
      'Another model completes it, a success rate other than 3 of 10 is reported, a harder range or one with defenders is solved.',
  },
  {
    id: 'displacement.fable-most-capable-public',
    question: 'displacement',
    kind: 'record',
    anchor: 'its most capable public model yet',
    sources: [35],
    statement:
      'Anthropic shipped Fable 5 as its most capable public model, with more announced for the months after.',
    outdatedWhen:
      'Fable 5 is withdrawn, restored or surpassed, or a more capable public model ships.',
  },
  {
    id: 'displacement.incumbents-lose',
    question: 'displacement',
    kind: 'finding',
    anchor: 'incumbents’ earnings fell over the years that followed',
    sources: [39],
    statement:
      "After earlier labour-augmenting technology employment in affected groups rose, but new entrants gained while incumbents' earnings fell.",
    outdatedWhen:
      "Evidence on AI and incumbents' earnings confirms or contradicts it, or the paper is revised.",
  },
  {
    id: 'displacement.new-work-compounds',
    question: 'displacement',
    kind: 'finding',
    anchor: 'far more likely to be doing new work a decade later',
    sources: [40],
    statement:
      'Workers in newly created work are far more likely to be in new work a decade later; new work skews young and educated.',
    outdatedWhen: 'The paper is revised or new evidence on who gets new work appears.',
  },
  {
    id: 'displacement.exposed-employment-3-6',
    question: 'displacement',
    kind: 'figure',
    anchor: 'about 3.6 per cent lower five years on',
    sources: [41],
    statement:
      'Where demand for AI skills rose, employment in exposed, low-complementarity occupations was about 3.6% lower after five years.',
    outdatedWhen:
      'A newer estimate of employment in exposed occupations appears, or the note is updated.',
  },
  {
    id: 'displacement.novices-gain-most',
    question: 'displacement',
    kind: 'finding',
    anchor: 'with the largest gains going to the least experienced',
    sources: [42],
    statement:
      'AI assistance shortens the learning curve, with the largest gains for the least experienced workers.',
    outdatedWhen:
      'Studies report gains concentrating among the experienced, skill loss among novices, or a replication.',
  },
  {
    id: 'displacement.no-settled-lag',
    question: 'displacement',
    kind: 'absence',
    anchor: 'There is no settled estimate of how far new-job creation lags displacement',
    sources: [],
    statement: 'There is no settled estimate of how far new-job creation lags displacement.',
    outdatedWhen: 'An estimate is published, or displaced workers are followed over time.',
  },
  {
    id: 'diffusion.gap-narrowed-then-widened',
    question: 'diffusion',
    kind: 'figure',
    anchor: 'The open-to-closed gap narrowed sharply through 2024, widened again in 2025',
    sources: [27],
    statement:
      'The open-to-closed gap narrowed to about 0.5% by August 2024 and reopened to about 3.3% by March 2026 (Stanford AI Index).',
    outdatedWhen: 'A newer measurement of the open-closed gap is published.',
  },
  {
    id: 'diffusion.gap-four-months',
    question: 'diffusion',
    kind: 'figure',
    anchor: 'trailed by about four months on one capability index',
    sources: [28],
    statement:
      "By early 2026 the leading open-weight models trailed the closed frontier by about four months on Epoch's capability index.",
    outdatedWhen:
      'Epoch or another index reports a different lag, or an open-weight release changes the ranking.',
  },
  {
    id: 'diffusion.weights-irrevocable',
    question: 'diffusion',
    kind: 'finding',
    anchor:
      'released weights cannot be recalled, and model-level safeguards can be cheaply removed',
    sources: [29],
    statement:
      'Released weights cannot be recalled and model-level safeguards can be cheaply removed.',
    outdatedWhen:
      'Tamper-resistant safeguards are shown to hold, removal gets cheaper or more common, or a release is restricted by law.',
  },
  {
    id: 'diffusion.range-without-defenders',
    question: 'diffusion',
    kind: 'record',
    anchor: 'on a range without active defenders',
    sources: [34],
    statement:
      "Mythos Preview's 32-step intrusion was on a range without active defenders or defensive tooling.",
    outdatedWhen:
      'A model succeeds on a defended range or in a real intrusion, or a newer evaluation changes the result.',
  },
  {
    id: 'diffusion.glasswing-ten-thousand',
    question: 'diffusion',
    kind: 'figure',
    anchor: 'found more than ten thousand high or critical software vulnerabilities',
    sources: [36],
    statement:
      'About 50 Project Glasswing partners using Mythos Preview had found more than 10,000 high or critical vulnerabilities; a scan of over 1,000 open-source projects estimated 6,202.',
    outdatedWhen: 'Other counts of partners, vulnerabilities or patches are reported.',
  },
  {
    id: 'diffusion.selective-programmes',
    question: 'diffusion',
    kind: 'programme',
    anchor: 'programmes like OpenAI’s Trusted Access for Cyber and Anthropic’s Project Glasswing',
    sources: [30],
    statement:
      'Defender programmes such as Trusted Access for Cyber and Project Glasswing equip a chosen set of partners; they do not show defence keeping up across the board.',
    outdatedWhen:
      'A programme grows, opens, is cut or replaced, a new one starts, or its effect is measured.',
  },
  {
    id: 'diffusion.access-chain-breach',
    question: 'diffusion',
    kind: 'finding',
    anchor: 'reached through a third-party vendor',
    sources: [31],
    statement:
      'The unauthorised access to Mythos Preview came through a third-party vendor - a failure of the access chain, not a model breaking loose.',
    outdatedWhen:
      "The incident's account changes, or another breach, leak or theft of restricted models occurs.",
  },
  {
    id: 'diffusion.collective-action-frameworks',
    question: 'diffusion',
    kind: 'document',
    anchor: 'treats this as a collective-action problem',
    sources: [32, 33],
    statement:
      "Labs' frameworks (Responsible Scaling Policy v3.3, Frontier Safety Framework 3.1) treat overall risk as depending on many actors.",
    outdatedWhen:
      'A newer version of either framework, or a change to its commitments, is published.',
  },
  {
    id: 'diffusion.no-common-measure',
    question: 'diffusion',
    kind: 'absence',
    anchor: 'I have not seen a measure that puts diffusion and cyber defence on the same footing',
    sources: [],
    statement:
      'No measure puts diffusion and cyber defence on the same footing for small organisations.',
    outdatedWhen:
      "Such a measure, index or survey of small organisations' exposure or protection is published.",
  },
]

/** The claim with an id, or undefined. */
export const claimById = (id: string) => claims.find((claim) => claim.id === id)
