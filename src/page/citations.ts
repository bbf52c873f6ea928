// src/page/citations.ts - the page's own list of sources, as it stood on 24 June 2026 (data). Most
// entries name one document; 16, 20 and 30 name several. What the page prints is kept as printed;
// where it prints only a domain, the document's address is ours, and `unchecked` says how sure we are.

export type Citation = {
  number: number // on the page
  publisher: string // as the page names it
  printed: string // the address or domain as it stands on the page
  gist: string // what the page says that the source shows, and how far
  documents: readonly CitedDocument[]
}

/** One document that a citation names. Identifiers are given where the page gives them. */
export type CitedDocument = {
  publisher: string // the body that publishes it, by the name that feeds/ uses
  title: string
  authors?: string
  kind:
    | 'paper' // in a journal
    | 'preprint'
    | 'report'
    | 'policy'
    | 'framework'
    | 'announcement'
    | 'statistics'
    | 'article'
  url: string
  date?: string // YYYY, YYYY-MM or YYYY-MM-DD, as exact as the page or the identifier is
  arxiv?: string
  nber?: string
  workingPaper?: string // the publisher's own number
  version?: string // of a policy or framework that is re-issued
  unchecked?: string
}

const DOMAIN_ONLY =
  'The page prints only the domain; this address is the one that other publications link to.'

export const citations: readonly Citation[] = [
  {
    number: 1,
    publisher: 'Anthropic',
    printed: 'anthropic.com/research/persona-vectors',
    gist: 'Activation directions for elicited traits; steering; training data missed by review.',
    documents: [
      {
        publisher: 'Anthropic',
        title: 'Persona Vectors',
        kind: 'report',
        url: 'https://www.anthropic.com/research/persona-vectors',
      },
    ],
  },
  {
    number: 2,
    publisher: 'Sharma et al.',
    printed: 'arxiv.org/abs/2310.13548',
    gist: 'Sycophancy across assistants; preference judgements sometimes favour it.',
    documents: [
      {
        publisher: 'arXiv',
        title: 'Towards Understanding Sycophancy in Language Models',
        authors: 'Sharma et al.',
        kind: 'preprint',
        url: 'https://arxiv.org/abs/2310.13548',
        arxiv: '2310.13548',
        date: '2023',
      },
    ],
  },
  {
    number: 3,
    publisher: 'Anthropic',
    printed: 'anthropic.com',
    gist: 'A training document; narrow training can broadly reshape a model.',
    documents: [
      {
        publisher: 'Anthropic',
        title: 'Claude’s Constitution',
        kind: 'policy',
        url: 'https://www.anthropic.com/constitution',
        unchecked: DOMAIN_ONLY,
      },
    ],
  },
  {
    number: 4,
    publisher: 'OpenAI',
    printed: 'openai.com/index/weak-to-strong-generalization',
    gist: 'A limited proof of concept; the simple method fails on preference data.',
    documents: [
      {
        publisher: 'OpenAI',
        title: 'Weak-to-strong generalization',
        kind: 'report',
        url: 'https://openai.com/index/weak-to-strong-generalization/',
      },
    ],
  },
  {
    number: 5,
    publisher: 'Anthropic',
    printed: 'anthropic.com/research/alignment-faking',
    gist: 'A capability under designed conditions, not spontaneous motive.',
    documents: [
      {
        publisher: 'Anthropic',
        title: 'Alignment faking in large language models',
        kind: 'report',
        url: 'https://www.anthropic.com/research/alignment-faking',
      },
    ],
  },
  {
    number: 6,
    publisher: 'Google DeepMind',
    printed: 'arxiv.org/abs/2308.03958',
    gist: 'Narrow, tested settings.',
    documents: [
      {
        publisher: 'Google DeepMind',
        title: 'Simple synthetic data reduces sycophancy in large language models',
        kind: 'preprint',
        url: 'https://arxiv.org/abs/2308.03958',
        arxiv: '2308.03958',
        date: '2023',
      },
    ],
  },
  {
    number: 7,
    publisher: 'OpenAI',
    printed: 'openai.com/index/sycophancy-in-gpt-4o',
    gist: 'An update rolled back.',
    documents: [
      {
        publisher: 'OpenAI',
        title: 'Sycophancy in GPT-4o: what happened and what we are doing about it',
        kind: 'announcement',
        url: 'https://openai.com/index/sycophancy-in-gpt-4o/',
      },
    ],
  },
  {
    number: 8,
    publisher: 'Shumailov et al., Nature',
    printed: 'nature.com',
    gist: 'Distributional degradation; used here as an analogy for data-lineage effects.',
    documents: [
      {
        publisher: 'Nature',
        title: 'Model collapse on recursively generated data',
        authors: 'Shumailov et al.',
        kind: 'paper',
        url: 'https://www.nature.com/articles/s41586-024-07566-y',
        date: '2024',
        unchecked: DOMAIN_ONLY,
      },
    ],
  },
  {
    number: 9,
    publisher: 'UK AI Security Institute',
    printed: 'arxiv.org/abs/2604.00788',
    gist: 'A refuse-then-comply case the authors call rare and anecdotal.',
    documents: [
      {
        publisher: 'UK AI Security Institute',
        title: 'Alignment-evaluation case study',
        kind: 'preprint',
        url: 'https://arxiv.org/abs/2604.00788',
        arxiv: '2604.00788',
        date: '2026',
      },
    ],
  },
  {
    number: 10,
    publisher: 'Research paper',
    printed: 'arxiv.org/abs/2602.16943',
    gist: 'In this benchmark; prompt-sensitive.',
    documents: [
      {
        publisher: 'arXiv',
        title: 'Mind the GAP: text safety does not transfer to tool-call safety',
        kind: 'preprint',
        url: 'https://arxiv.org/abs/2602.16943',
        arxiv: '2602.16943',
        date: '2026-02',
      },
    ],
  },
  {
    number: 11,
    publisher: 'Research paper',
    printed: 'arxiv.org/abs/2605.08828',
    gist: 'Benchmark cases of unverified environmental claims.',
    documents: [
      {
        publisher: 'arXiv',
        title: 'When agents overtrust environmental evidence',
        kind: 'preprint',
        url: 'https://arxiv.org/abs/2605.08828',
        arxiv: '2605.08828',
        date: '2026-05',
      },
    ],
  },
  {
    number: 12,
    publisher: 'Research paper (position)',
    printed: 'arxiv.org/abs/2605.18991',
    gist: 'Enforce invariants without relying on model compliance.',
    documents: [
      {
        publisher: 'arXiv',
        title: 'Agent security is a systems problem',
        kind: 'preprint',
        url: 'https://arxiv.org/abs/2605.18991',
        arxiv: '2605.18991',
        date: '2026-05',
      },
    ],
  },
  {
    number: 13,
    publisher: 'Apollo Research',
    printed: 'apolloresearch.ai',
    gist: 'Under adversarially designed contexts, not a persistent objective.',
    documents: [
      {
        publisher: 'Apollo Research',
        title: 'Frontier models are capable of in-context scheming',
        kind: 'report',
        url: 'https://www.apolloresearch.ai/research/scheming-reasoning-evaluations',
        unchecked: DOMAIN_ONLY,
      },
    ],
  },
  {
    number: 14,
    publisher: 'Research paper',
    printed: 'arxiv.org/abs/2603.10044',
    gist: '62,808 evaluations; large model-by-scaffold heterogeneity; format artefacts; a single preprint measuring benchmark safety.',
    documents: [
      {
        publisher: 'arXiv',
        title: 'Safety under scaffolding',
        kind: 'preprint',
        url: 'https://arxiv.org/abs/2603.10044',
        arxiv: '2603.10044',
        date: '2026-03',
      },
    ],
  },
  {
    number: 15,
    publisher: 'Research paper',
    printed: 'arxiv.org/abs/2601.11699',
    gist: 'Subject is frontier developers, not outsiders’ systems.',
    documents: [
      {
        publisher: 'arXiv',
        title: 'Frontier AI auditing: third-party assessment with deep, secure access',
        kind: 'preprint',
        url: 'https://arxiv.org/abs/2601.11699',
        arxiv: '2601.11699',
        date: '2026-01',
      },
    ],
  },
  {
    number: 16,
    publisher: 'RUSI; Oxford Martin; Ada Lovelace',
    printed: 'rusi.org',
    gist: 'Secure third-party access: black/grey/white-box access tiers and an Access–Risk Matrix.',
    documents: [
      {
        publisher: 'RUSI',
        title: 'Developing a Framework for Secure Third-Party Access to Frontier AI',
        kind: 'report',
        url: 'https://www.rusi.org/explore-our-research/publications/insights-papers/developing-framework-secure-third-party-access-frontier-ai',
        date: '2026',
      },
      {
        publisher: 'Oxford Martin AI Governance Initiative',
        title: 'Structured Access for Third-Party Research',
        authors: 'Bucknall & Trager',
        kind: 'report',
        url: 'https://www.oxfordmartin.ox.ac.uk/publications/structured-access-for-third-party-research-on-frontier-ai-models-investigating-researchers-model-access-requirements',
        unchecked: 'The page gives no address for it; this is the one that other papers cite.',
      },
      {
        publisher: 'Ada Lovelace Institute',
        title: 'Safe Before Sale',
        kind: 'report',
        url: 'https://www.adalovelaceinstitute.org/report/safe-before-sale/',
        unchecked: 'The page gives no address for it; this is the one that other papers cite.',
      },
    ],
  },
  {
    number: 17,
    publisher: 'UK AI Safety Institute',
    printed: 'gov.uk',
    gist: 'Trusted intermediary; intellectual-property sensitivities. Now the AI Security Institute.',
    documents: [
      {
        publisher: 'UK AI Security Institute',
        title: 'Introducing the AI Safety Institute',
        kind: 'policy',
        url: 'https://www.gov.uk/government/publications/ai-safety-institute-overview/introducing-the-ai-safety-institute',
        date: '2023',
      },
    ],
  },
  {
    number: 18,
    publisher: 'Anthropic',
    printed: 'anthropic.com/responsible-disclosure-policy',
    gist: 'Anthropic systems; excludes third-party systems and model red-teaming.',
    documents: [
      {
        publisher: 'Anthropic',
        title: 'Responsible Disclosure Policy',
        kind: 'policy',
        url: 'https://www.anthropic.com/responsible-disclosure-policy',
      },
    ],
  },
  {
    number: 19,
    publisher: 'OpenAI',
    printed: 'openai.com',
    gist: 'OpenAI systems; see also model-safety bug bounties.',
    documents: [
      {
        publisher: 'OpenAI',
        title: 'Coordinated Vulnerability Disclosure Policy',
        kind: 'policy',
        url: 'https://openai.com/policies/coordinated-vulnerability-disclosure-policy/',
        unchecked: DOMAIN_ONLY,
      },
    ],
  },
  {
    number: 20,
    publisher: 'NIST',
    printed: 'nist.gov',
    gist: 'Voluntary guidance, not an intake; CAISI is the US government evaluator.',
    documents: [
      {
        publisher: 'NIST',
        title: 'AI Risk Management Framework',
        kind: 'framework',
        url: 'https://www.nist.gov/itl/ai-risk-management-framework',
        unchecked: DOMAIN_ONLY,
      },
      {
        publisher: 'NIST',
        title: 'Generative AI Profile',
        kind: 'framework',
        url: 'https://nvlpubs.nist.gov/nistpubs/ai/NIST.AI.600-1.pdf',
        unchecked: DOMAIN_ONLY,
      },
    ],
  },
  {
    number: 21,
    publisher: 'Research paper',
    printed: 'arxiv.org/abs/2605.23159',
    gist: 'Job-posting evidence of changing task content; non-causal.',
    documents: [
      {
        publisher: 'arXiv',
        title: 'Generative AI and the reorganisation of labour demand',
        kind: 'preprint',
        url: 'https://arxiv.org/abs/2605.23159',
        arxiv: '2605.23159',
        date: '2026-05',
      },
    ],
  },
  {
    number: 22,
    publisher: 'OpenAI',
    printed: 'openai.com/index/gdpval',
    gist: 'Expert-designed deliverables across 44 occupations; bounded, largely one-shot; not a deployment-viability claim.',
    documents: [
      {
        publisher: 'OpenAI',
        title: 'GDPval',
        kind: 'report',
        url: 'https://openai.com/index/gdpval/',
      },
    ],
  },
  {
    number: 23,
    publisher: 'Research paper',
    printed: 'arxiv.org/abs/2605.26329',
    gist: '130 tasks; strongest configuration 45.9% of a weighted rubric in curated workspaces.',
    documents: [
      {
        publisher: 'arXiv',
        title: 'JobBench',
        kind: 'preprint',
        url: 'https://arxiv.org/abs/2605.26329',
        arxiv: '2605.26329',
        date: '2026-05',
      },
    ],
  },
  {
    number: 24,
    publisher: 'METR',
    printed: 'metr.org',
    gist: 'Experienced open-source developers were 19 per cent slower with then-current tools; the authors note that the early-2025 study is now out of date.',
    documents: [
      {
        publisher: 'METR',
        title: 'Experienced open-source developers were 19 per cent slower with then-current tools',
        kind: 'report',
        url: 'https://metr.org/blog/2025-07-10-early-2025-ai-experienced-os-dev-study/',
        date: '2025',
        unchecked: DOMAIN_ONLY,
      },
    ],
  },
  {
    number: 25,
    publisher: 'International Labour Organization',
    printed: 'ilo.org',
    gist: 'Exposure is distinct from displacement; not a displacement measure.',
    documents: [
      {
        publisher: 'International Labour Organization',
        title: 'Refined global index of occupational exposure',
        kind: 'statistics',
        url: 'https://www.ilo.org/publications/generative-ai-and-jobs-refined-global-index-occupational-exposure',
        date: '2025',
        unchecked: DOMAIN_ONLY,
      },
    ],
  },
  {
    number: 26,
    publisher: 'OECD Employment Outlook 2023',
    printed: 'oecd.org',
    gist: 'An early, period-limited finding.',
    documents: [
      {
        publisher: 'OECD',
        title: 'Artificial intelligence and jobs: no signs of slowing labour demand yet',
        kind: 'statistics',
        url: 'https://www.oecd.org/en/publications/oecd-employment-outlook-2023_08785bba-en.html',
        date: '2023',
        unchecked: DOMAIN_ONLY,
      },
    ],
  },
  {
    number: 27,
    publisher: 'Stanford HAI AI Index 2026',
    printed: 'hai.stanford.edu/ai-index/2026',
    gist: 'The open-to-closed gap compressed to about 0.5 per cent by August 2024, then reopened to about 3.3 per cent by March 2026.',
    documents: [
      {
        publisher: 'Stanford HAI',
        title: 'AI Index 2026',
        kind: 'statistics',
        url: 'https://hai.stanford.edu/ai-index/2026',
        date: '2026',
      },
    ],
  },
  {
    number: 28,
    publisher: 'Epoch AI',
    printed: 'epoch.ai',
    gist: 'Leading open-weight models lagged the closed frontier by about four months (Jan–May 2026) on its Capabilities Index.',
    documents: [
      {
        publisher: 'Epoch AI',
        title: 'Open models lag closed models by 4 months',
        kind: 'statistics',
        url: 'https://epoch.ai/data-insights/open-closed-eci-gap',
        date: '2026-05',
        unchecked: DOMAIN_ONLY,
      },
    ],
  },
  {
    number: 29,
    publisher: 'UK AI Security Institute',
    printed: 'aisi.gov.uk',
    gist: 'Irreversibility; safeguards can be removed.',
    documents: [
      {
        publisher: 'UK AI Security Institute',
        title: 'Managing risks from increasingly capable open-weight AI systems',
        kind: 'article',
        url: 'https://www.aisi.gov.uk/blog/managing-risks-from-increasingly-capable-open-weight-ai-systems',
      },
    ],
  },
  {
    number: 30,
    publisher: 'OpenAI; Anthropic',
    printed: 'openai.com',
    gist: 'Selective defender-access programmes. Selective access, not evidence of pace parity.',
    documents: [
      {
        publisher: 'OpenAI',
        title: 'Trusted Access for Cyber',
        kind: 'announcement',
        url: 'https://openai.com/index/trusted-access-for-cyber/',
        unchecked: DOMAIN_ONLY,
      },
      {
        publisher: 'Anthropic',
        title: 'Project Glasswing',
        kind: 'announcement',
        url: 'https://www.anthropic.com/glasswing',
      },
    ],
  },
  {
    number: 31,
    publisher: 'Reuters',
    printed: 'reuters.com',
    gist: 'Unauthorised access to a model preview via a third-party vendor environment (an access-chain failure, not model escape).',
    documents: [
      {
        publisher: 'Reuters',
        title: 'Unauthorised access to a model preview via a third-party vendor environment',
        kind: 'article',
        url: 'https://www.reuters.com/technology/',
        date: '2026-04-21',
        unchecked:
          'The page prints only the domain and we could not find the article’s own address: this is the section that it appeared in.',
      },
    ],
  },
  {
    number: 32,
    publisher: 'Anthropic',
    printed: 'anthropic.com/responsible-scaling-policy',
    gist: 'Catastrophic risk framed as a collective-action problem in the v3 lineage.',
    documents: [
      {
        publisher: 'Anthropic',
        title: 'Responsible Scaling Policy',
        kind: 'policy',
        url: 'https://www.anthropic.com/responsible-scaling-policy',
        version: '3.3',
      },
    ],
  },
  {
    number: 33,
    publisher: 'Google DeepMind',
    printed: 'deepmind.google',
    gist: 'Holistic risk; collaborative development of frontier safety practices.',
    documents: [
      {
        publisher: 'Google DeepMind',
        title: 'Frontier Safety Framework',
        kind: 'framework',
        url: 'https://deepmind.google/blog/strengthening-our-frontier-safety-framework/',
        version: '3.1',
        unchecked: DOMAIN_ONLY,
      },
    ],
  },
  {
    number: 34,
    publisher: 'UK AI Security Institute',
    printed: 'aisi.gov.uk',
    gist: 'The first model to work the 32-step “The Last Ones” network-intrusion range end to end (3 of 10 attempts; about 20 hours for a person), on a range without active defenders or defensive tooling, so not proof of real-world reliability.',
    documents: [
      {
        publisher: 'UK AI Security Institute',
        title: 'Evaluation of Claude Mythos Preview’s cyber capabilities',
        kind: 'report',
        url: 'https://www.aisi.gov.uk/blog/our-evaluation-of-claude-mythos-previews-cyber-capabilities',
        date: '2026',
      },
    ],
  },
  {
    number: 35,
    publisher: 'Anthropic',
    printed: 'anthropic.com',
    gist: 'Fable 5 exceeds any model Anthropic had made generally available; Mythos 5 has “the strongest cybersecurity capabilities of any model in the world”, with more capable models flagged for the following months.',
    documents: [
      {
        publisher: 'Anthropic',
        title: 'Claude Fable 5 and Claude Mythos 5',
        kind: 'announcement',
        url: 'https://www.anthropic.com/news/claude-fable-5-mythos-5',
        date: '2026-06-09',
      },
    ],
  },
  {
    number: 36,
    publisher: 'Anthropic',
    printed: 'anthropic.com',
    gist: 'About 50 partners used Claude Mythos Preview to find more than 10,000 high or critical-severity vulnerabilities, and a scan of 1,000+ open-source projects estimated 6,202 high or critical.',
    documents: [
      {
        publisher: 'Anthropic',
        title: 'Project Glasswing, initial update',
        kind: 'announcement',
        url: 'https://www.anthropic.com/research/glasswing-initial-update',
        date: '2026',
      },
    ],
  },
  {
    number: 37,
    publisher: 'Kim & Koning, Harvard Business School',
    printed: 'hbs.edu',
    gist: 'Among 2020-24 Y Combinator startups, AI-native firms were about 25% smaller in team size than non-AI peers in the same industry-cohort at comparable valuations (flatter hierarchies, a larger engineer share), concentrated in firms building AI into the product; cross-sectional, not causal.',
    documents: [
      {
        publisher: 'Harvard Business School',
        title: 'AI-Native Firms',
        authors: 'Kim & Koning',
        kind: 'preprint',
        url: 'https://www.hbs.edu/faculty/research/Pages/publications.aspx?q=AI-Native+Firms',
        workingPaper: '26-090',
        date: '2026-06-09',
        unchecked:
          'The page prints only the domain and we could not find the paper’s own address: this is the school’s search for its title.',
      },
    ],
  },
  {
    number: 38,
    publisher: 'Bharier, Etheridge & Morais, ISER, University of Essex',
    printed: 'iser.essex.ac.uk',
    gist: 'British Chambers of Commerce survey, early 2026: aggregate impact small (more than 9 in 10 firms reported no change to workforce size), but among the roughly 1 in 10 running bespoke, in-house AI about 20% reported AI-attributable staffing cuts against about 3% of generic-only users, with a sector exposure index explaining little of the difference; cross-sectional, self-reported, not causal.',
    documents: [
      {
        publisher: 'ISER, University of Essex',
        title: 'AI Adoption and Workforce Change in SMEs',
        authors: 'Bharier, Etheridge & Morais',
        kind: 'preprint',
        url: 'https://www.iser.essex.ac.uk/research/publications/working-papers/iser/2026-01',
        workingPaper: '2026-01',
        date: '2026',
        unchecked:
          'The page prints only the domain; this address follows the pattern of the series’ earlier papers.',
      },
    ],
  },
  {
    number: 39,
    publisher: 'Kogan, Papanikolaou, Schmidt & Seegmiller, NBER',
    printed: 'nber.org',
    gist: 'Labour-augmenting technology raised employment in affected groups, but the gain accrued to new entrants while incumbents’ earnings fell, most for white-collar, older and higher-paid workers. Predates generative AI.',
    documents: [
      {
        publisher: 'NBER',
        title: 'Technology and Labor Displacement (linking patents to worker-level data)',
        authors: 'Kogan, Papanikolaou, Schmidt & Seegmiller',
        kind: 'preprint',
        url: 'https://www.nber.org/papers/w31846',
        nber: '31846',
      },
    ],
  },
  {
    number: 40,
    publisher: 'Autor, Chin, Salomons & Seegmiller, NBER',
    printed: 'nber.org',
    gist: 'New work is done disproportionately by younger, more-educated workers and carries wage premiums that persist beyond entry (returns to scarce expertise), declining only as that expertise diffuses.',
    documents: [
      {
        publisher: 'NBER',
        title: 'What Makes New Work Different from More Work',
        authors: 'Autor, Chin, Salomons & Seegmiller',
        kind: 'preprint',
        url: 'https://www.nber.org/papers/w34986',
        nber: '34986',
        date: '2026',
      },
    ],
  },
  {
    number: 41,
    publisher: 'IMF',
    printed: 'imf.org',
    gist: 'In local labour markets where demand for AI skills rose, employment in highly AI-exposed, low-complementarity occupations was about 3.6% lower after five years; new-skill demand concentrated in young, innovative firms and drew on tertiary, STEM and IT workers.',
    documents: [
      {
        publisher: 'IMF',
        title: 'Bridging Skill Gaps for the Future',
        kind: 'report',
        url: 'https://www.imf.org/en/publications/staff-discussion-notes/issues/2026/01/09/bridging-skill-gaps-for-the-future-new-jobs-creation-in-the-ai-age-572136',
        workingPaper: 'SDN/2026/001',
        date: '2026-01',
      },
    ],
  },
  {
    number: 42,
    publisher: 'Brynjolfsson, Li & Raymond, Quarterly Journal of Economics',
    printed: 'academic.oup.com',
    gist: 'Access to an AI assistant raised worker productivity, with the largest gains for less-experienced workers, compressing the experience curve.',
    documents: [
      {
        publisher: 'Quarterly Journal of Economics',
        title: 'Generative AI at Work',
        authors: 'Brynjolfsson, Li & Raymond',
        kind: 'paper',
        url: 'https://academic.oup.com/qje/article/140/2/889/7990658',
        date: '2025',
        unchecked: DOMAIN_ONLY,
      },
    ],
  },
]

/** The citation with a number in the page's list, or undefined. */
export const citationByNumber = (number: number) =>
  citations.find((citation) => citation.number === number)
