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
  sentence: string // the page's sentence as it stood, without its reference numbers
  sources: readonly number[] // numbers in the page's own list of sources
  statement: string
  outdatedWhen: string // what an item must report for the sentence to need another look
  /** Set where new evidence never makes the sentence wrong by itself, with the reason beside it. */
  atMost?: 'review'
}

export const claims: readonly Claim[] = [
  {
    id: 'character.trait-directions',
    question: 'character',
    kind: 'finding',
    anchor: 'directions in activation space linked to elicited traits',
    sentence:
      'In tested models, directions in activation space linked to elicited traits such as sycophancy can be extracted and used to steer behaviour, and the same method surfaced training data that induced those traits despite passing human and model review.',
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
    sentence:
      'Anthropic’s own constitution notes that even a narrow piece of training can broadly reshape a model’s sense of who it is.',
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
    sentence:
      'OpenAI’s work on weak-to-strong generalisation asks the sharper version directly: whether a weaker supervisor can reliably elicit and check a stronger model’s behaviour, the position every lab is heading into as capability outruns its evaluators.',
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
    sentence:
      'And under designed conditions Anthropic found one of its Claude models complying strategically with a training objective to preserve a different behaviour elsewhere, so behaviour under one set of incentives need not reveal behaviour under another.',
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
    sentence:
      'There is positive evidence that some unwanted tendencies are correctable within a fixed setting: targeted synthetic data has reduced sycophancy, and OpenAI publicly reversed a GPT-4o update that had become too flattering.',
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
    sentence: 'Neither result tests robustness across a large capability shift.',
    sources: [6, 7],
    statement:
      'No result cited tests whether corrected tendencies stay corrected across a large capability shift.',
    outdatedWhen:
      'A study measures a safety-relevant disposition across model generations or a large jump in capability.',
    atMost: 'review', // the sentence is about its two cited results, which no later study changes
  },
  {
    id: 'character.synthetic-data-audit',
    question: 'character',
    kind: 'finding',
    anchor: 'how a lab audits the synthetic data',
    sentence:
      'The recursive-training worry belongs here too: how a lab audits the synthetic data an aligned model generates for drift in worldview and value, not only for loss of accuracy.',
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
    sentence:
      'Standing context can change a safety-relevant decision: a model has refused a change, then complied once a file explained its purpose; in one benchmark, system-prompt wording alone swings tool-call safety; and agents act on claims in their own files without checking them.',
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
    sentence:
      'Standing context can change a safety-relevant decision: a model has refused a change, then complied once a file explained its purpose; in one benchmark, system-prompt wording alone swings tool-call safety; and agents act on claims in their own files without checking them.',
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
    sentence:
      'Standing context can change a safety-relevant decision: a model has refused a change, then complied once a file explained its purpose; in one benchmark, system-prompt wording alone swings tool-call safety; and agents act on claims in their own files without checking them.',
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
    sentence:
      'Provenance, authority and freshness are not things the environment volunteers; they have to be established and enforced by the system around the model, which security researchers now argue should treat the model itself as an untrusted component, the more so since under contrived agentic conditions frontier models have been shown to treat deception as instrumentally useful.',
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
    sentence:
      'Provenance, authority and freshness are not things the environment volunteers; they have to be established and enforced by the system around the model, which security researchers now argue should treat the model itself as an untrusted component, the more so since under contrived agentic conditions frontier models have been shown to treat deception as instrumentally useful.',
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
    sentence:
      'A large multi-run study found no universal relationship between environment design and safety, with effects reversing between models and the evaluation format often mattering more than the design itself.',
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
    sentence:
      'It is that the words used, harness, scaffold, context, are too coarse, and I could not find anyone naming which specific features of an environment shift a model’s scrutiny, for which models, and for which actions.',
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
    sentence:
      'Credible outside assurance needs access to non-public detail proportionate to the claim being made, and intellectual property is one of the obstacles the access literature repeatedly names, alongside security, privacy and legal authority.',
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
    sentence:
      'The institutions have recognised the gap rather than my inventing it: a national institute’s founding document contemplated a trusted intermediary while conceding that intellectual-property sensitivities inhibit the exchange of information.',
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
    sentence:
      'But the disclosure channels are built for reproducible flaws in a provider’s own product, and several explicitly exclude third-party systems; commercial review is priced and selective; the frameworks are guidance rather than an intake.',
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
    sentence:
      'But the disclosure channels are built for reproducible flaws in a provider’s own product, and several explicitly exclude third-party systems; commercial review is priced and selective; the frameworks are guidance rather than an intake.',
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
    sentence:
      'None is a standing, open, provider-neutral route for a confidential, whole-system, pre-release review of an outsider’s private assembly with its intellectual property protected.',
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
    sentence:
      'Among 2020 to 2024 Y Combinator startups, AI-native firms employed about 25 per cent fewer people than non-AI peers at comparable valuations.',
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
    sentence:
      'And in a January 2026 survey of UK firms, about one in five of those running bespoke, in-house AI reported AI-attributable staffing cuts in the year before, against roughly three per cent of those using only generic tools like ChatGPT or Copilot.',
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
    sentence:
      'The survey is pointed for this question because of what did not predict the change: a sector-level exposure index explained little of it, while bespoke organisational integration did, and the cuts sat with firms that rebuilt around AI rather than the many that simply added a copilot.',
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
    sentence:
      'Earlier job-posting evidence had already shown firms changing the task content of roles, not only headcount, and model capability on expert deliverables is high enough to make wider redesign worth testing; once one firm turns this into a durable cost gain, rivals come under pressure to follow, though switching costs, regulation and liability can slow or redirect that.',
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
    sentence:
      'Earlier job-posting evidence had already shown firms changing the task content of roles, not only headcount, and model capability on expert deliverables is high enough to make wider redesign worth testing; once one firm turns this into a durable cost gain, rivals come under pressure to follow, though switching costs, regulation and liability can slow or redirect that.',
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
    sentence:
      'The deliverable benchmarks exclude oversight and ambiguity; the strongest tested agent reached about 46 per cent of a weighted rubric in curated workspaces; in one early-2025 study experienced developers were 19 per cent slower with the tools of the time, a result its authors now call out of date; and aggregate labour data is still early.',
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
    sentence:
      'The deliverable benchmarks exclude oversight and ambiguity; the strongest tested agent reached about 46 per cent of a weighted rubric in curated workspaces; in one early-2025 study experienced developers were 19 per cent slower with the tools of the time, a result its authors now call out of date; and aggregate labour data is still early.',
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
    sentence:
      'The deliverable benchmarks exclude oversight and ambiguity; the strongest tested agent reached about 46 per cent of a weighted rubric in curated workspaces; in one early-2025 study experienced developers were 19 per cent slower with the tools of the time, a result its authors now call out of date; and aggregate labour data is still early.',
    sources: [25, 26],
    statement:
      'Aggregate labour data shows little so far and is early; the cited evidence runs to 2025.',
    outdatedWhen:
      'Aggregate statistics or a major institution report a measurable AI effect on employment, unemployment, hiring or pay, or its absence with newer data.',
    atMost: 'review', // one more reading does not make aggregate data late
  },
  {
    id: 'displacement.first-32-step-intrusion',
    question: 'displacement',
    kind: 'record',
    anchor: 'became the first model to work an entire thirty-two-step simulated network intrusion',
    sentence:
      'Its labour evidence runs to 2025, including the developer-slowdown result its own authors now call out of date; in the weeks before this was written Anthropic’s Claude Mythos Preview became the first model to work an entire thirty-two-step simulated network intrusion end to end, a task put at about twenty hours for a person, and Anthropic then shipped Fable 5, its most capable public model yet, with more announced for the months after.',
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
    sentence:
      'Its labour evidence runs to 2025, including the developer-slowdown result its own authors now call out of date; in the weeks before this was written Anthropic’s Claude Mythos Preview became the first model to work an entire thirty-two-step simulated network intrusion end to end, a task put at about twenty hours for a person, and Anthropic then shipped Fable 5, its most capable public model yet, with more announced for the months after.',
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
    sentence:
      'In US administrative data on earlier labour-augmenting technology, employment in affected groups rose, but the gain went to new entrants while incumbents’ earnings fell over the years that followed.',
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
    sentence:
      'Workers already doing newly created work have been far more likely to be doing new work a decade later, and new work skews young and educated, so the first move can compound into a lasting advantage rather than a one-off.',
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
    sentence:
      'The AI-specific signal so far runs the same way: in local labour markets where demand for AI skills rose, employment in exposed, low-complementarity occupations was about 3.6 per cent lower five years on.',
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
    sentence:
      'The honest other side is that AI can shorten the learning curve once someone is inside a role, with the largest gains going to the least experienced, so the binding constraint may be entry and timing more than trainability: reorganisation can remove the junior rungs people used to climb, just as the tools that would let them catch up sit inside the firms that are no longer hiring them.',
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
    sentence:
      'There is no settled estimate of how far new-job creation lags displacement, so the gap stays a measurement question rather than a number.',
    sources: [],
    statement: 'There is no settled estimate of how far new-job creation lags displacement.',
    outdatedWhen: 'An estimate is published, or displaced workers are followed over time.',
  },
  {
    id: 'diffusion.gap-narrowed-then-widened',
    question: 'diffusion',
    kind: 'figure',
    anchor: 'The open-to-closed gap narrowed sharply through 2024, widened again in 2025',
    sentence:
      'The open-to-closed gap narrowed sharply through 2024, widened again in 2025, and by early 2026 the leading open-weight models trailed by about four months on one capability index; released weights cannot be recalled, and model-level safeguards can be cheaply removed.',
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
    sentence:
      'The open-to-closed gap narrowed sharply through 2024, widened again in 2025, and by early 2026 the leading open-weight models trailed by about four months on one capability index; released weights cannot be recalled, and model-level safeguards can be cheaply removed.',
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
    sentence:
      'The open-to-closed gap narrowed sharply through 2024, widened again in 2025, and by early 2026 the leading open-weight models trailed by about four months on one capability index; released weights cannot be recalled, and model-level safeguards can be cheaply removed.',
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
    sentence:
      'And the capability reaching open-source models is not abstract: in the weeks before this was written Anthropic’s Claude Mythos Preview became the first model to work a thirty-two-step simulated network intrusion end to end, on a range without active defenders, and Anthropic’s Project Glasswing partners using it had already found more than ten thousand high or critical software vulnerabilities.',
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
    sentence:
      'And the capability reaching open-source models is not abstract: in the weeks before this was written Anthropic’s Claude Mythos Preview became the first model to work a thirty-two-step simulated network intrusion end to end, on a range without active defenders, and Anthropic’s Project Glasswing partners using it had already found more than ten thousand high or critical software vulnerabilities.',
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
    sentence:
      'Some defenders are being equipped through programmes like OpenAI’s Trusted Access for Cyber and Anthropic’s Project Glasswing, and the unauthorised-access incident sometimes cited, Anthropic’s Mythos Preview reached through a third-party vendor, was a failure in the access chain rather than a model breaking loose.',
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
    sentence:
      'Some defenders are being equipped through programmes like OpenAI’s Trusted Access for Cyber and Anthropic’s Project Glasswing, and the unauthorised-access incident sometimes cited, Anthropic’s Mythos Preview reached through a third-party vendor, was a failure in the access chain rather than a model breaking loose.',
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
    sentence:
      'The governance literature treats this as a collective-action problem, where the overall risk depends on many actors and some safeguards lose their value unless widely adopted, which is also why the confidential route the third question asks for belongs in the same picture.',
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
    sentence:
      'The relative rate, since I have not seen a measure that puts diffusion and cyber defence on the same footing for the small organisation without a security team.',
    sources: [],
    statement:
      'No measure puts diffusion and cyber defence on the same footing for small organisations.',
    outdatedWhen:
      "Such a measure, index or survey of small organisations' exposure or protection is published.",
  },
]

/** The claim with an id, or undefined. */
export const claimById = (id: string) => claims.find((claim) => claim.id === id)
