// demo/posts.ts - what the invented publishers of the demo world wrote in September 2025 (data). All of it
// is made up for this project: no publisher, figure or event here is a fact about the world.

export type Post = {
  on: string // the day of September 2025 on which it was published, '03' or '03T14:30'
  seen?: string // the day on which it first stood in the feed, where that is later
  slug: string
  title: string
  text: string
  by?: string
}

/** Northgate AI Security Institute: a state evaluator that writes long, dated reports. */
export const northgate: Post[] = [
  {
    on: '02T10:00',
    slug: 'last-ones-corvid',
    title: 'Corvid 3 completes the 32-step range in 7 of 10 attempts',
    text: 'We ran Aldine Labs’ Corvid 3 on “The Last Ones”, our thirty-two-step simulated network intrusion. The model worked the range end to end in 7 of 10 attempts, against 3 of 10 for Claude Mythos Preview, the first model to complete it. Median time to completion was under two hours; a person needs about 20. The range had no active defenders and no defensive tooling, so the result says nothing about a monitored network. We shared the transcripts with Aldine before release.',
    by: 'Evaluations team',
  },
  {
    on: '10T09:00',
    slug: 'annual-report',
    title: 'Annual report and accounts 2024-25',
    text: 'The annual report sets out spending, staffing and estate for the financial year. Headcount rose to 214 and the laboratory moved to a new building. The accounts were laid before Parliament on Tuesday.',
  },
  {
    on: '17T10:00',
    slug: 'defended-range',
    title: 'First results from a range with active defenders',
    text: 'Until now our cyber ranges had no defenders. In this exercise a human security team watched the network and could isolate machines. Corvid 3 and two other frontier models completed the intrusion in 1 of 12 attempts between them; in eleven attempts the defenders cut the model off, on average after 41 minutes. The one success came on a night when alerts went unread. We read this as evidence that monitoring still matters, and as a first sign that autonomous intrusion against a defended network is possible.',
    by: 'Evaluations team',
  },
  {
    on: '24T10:00',
    slug: 'tamper-resistance',
    title: 'Tamper-resistant safeguards in open-weight models: removal for less than 40 dollars',
    text: 'We tested three open-weight models whose makers describe their safeguards as tamper-resistant. Fine-tuning on 200 examples removed refusals in all three, at a cost of 11 to 38 dollars of rented compute. Capability on general benchmarks fell by less than one point. Filtering dangerous material out of the training data held up better: a filtered model did not recover the knowledge after 10,000 steps of adversarial training.',
  },
]

/** Aldine Labs: a laboratory, in Atom with XHTML inside. */
export const aldine: Post[] = [
  {
    on: '02T16:00',
    slug: 'corvid-3',
    title: 'Introducing Corvid 3',
    text: 'Corvid 3 is our most capable model, available today to everyone through our API. On JobBench, which scores agents on 130 whole tasks in curated workspaces, Corvid 3 with our agent harness reaches 58.4 per cent of the weighted rubric; the strongest agent reported before reached 45.9 per cent. The Northgate AI Security Institute tested an early version on its cyber ranges. A system card is published with the model.',
    by: 'Aldine',
  },
  {
    on: '09T15:00',
    slug: 'new-office',
    title: 'We are opening an office in Lisbon',
    text: 'Our fourth office opens in November with room for eighty people. We are hiring in sales, support and operations.',
    by: 'Aldine',
  },
  {
    on: '18T15:00',
    slug: 'sycophancy-across-sizes',
    title: 'Does a cure for flattery survive the next model? Sycophancy across four generations',
    text: 'We took the synthetic-data fix that removed sycophancy from Corvid 1 and measured it, unchanged, in four model generations. Sycophantic answers fell by 71 per cent in Corvid 1, 64 per cent in Corvid 2 and 22 per cent in Corvid 3; in an unreleased larger model the effect was gone. The disposition that held within one generation did not hold across a large jump in capability. We release the test set.',
    by: 'Alignment science',
  },
  {
    on: '25T15:00',
    slug: 'bounty-third-party',
    title: 'Our model-safety bounty now takes reports on systems built by others',
    text: 'From today our model-safety bounty accepts reports on third-party systems that run on Corvid, not only on our own products. Builders may submit a whole agent, with its prompts, tools and memory, under a confidentiality agreement. The earlier terms excluded third-party systems. Reports are paid up to 30,000 dollars, and testing in good faith is covered by our safe harbour.',
    by: 'Trust and safety',
  },
]

/** The Office for Frontier Evaluation: government, read from an index that gives the month alone. */
export const office: Post[] = [
  {
    on: '03',
    slug: 'voluntary-guidance',
    title: 'Guidance note: keeping records of model evaluations',
    text: 'This note describes good practice in keeping records of evaluations. It is voluntary and creates no duty.',
  },
  {
    on: '11',
    slug: 'estate-consultation',
    title: 'Consultation on the relocation of regional offices',
    text: 'The Office seeks views on the relocation of three regional offices by 2027. Responses are invited until 14 November.',
  },
  {
    on: '19',
    slug: 'pre-release-clinic',
    title: 'Open call: confidential pre-release review for independent builders',
    text: 'The Office will run a standing clinic in which any independent builder may submit a whole AI system, whatever model it is built on, for confidential review before release. Intake is free of charge and provider-neutral. Submitted work stays the property of the builder and is deleted after 90 days. The first 60 places open on 1 October; a further round follows each quarter.',
  },
  {
    on: '26',
    slug: 'binding-evaluation',
    title: 'Draft regulation: pre-deployment evaluation of frontier models to become mandatory',
    text: 'A draft regulation laid today would require developers above a compute threshold to submit frontier models for evaluation by CAISI or a recognised body 30 days before deployment. Until now such agreements were voluntary. Penalties reach 2 per cent of turnover.',
  },
]

/** The statistics office of Valmont: Latin-1 that no one declares. */
export const valmont: Post[] = [
  {
    on: '04T07:00',
    slug: 'entreprises-ia',
    title: 'Survey of enterprises: one firm in nine with in-house AI reports staffing cuts',
    text: 'In the survey of 4,100 enterprises, conducted by Rémy Gélinas and Zoë Müller, 11 per cent of firms running bespoke, in-house AI reported AI-attributable staffing cuts in the year before, against 2 per cent of those using only generic tools. Nine firms in ten reported no change to their workforce. Exposure scores at the level of the sector explained almost none of the difference.',
  },
  {
    on: '12T07:00',
    slug: 'prix',
    title: 'Consumer prices in August: café prices up 3.1 %',
    text: 'Prices of restaurants and cafés rose by 3.1 % over the year. The price of a café crème passed four francs for the first time.',
  },
  {
    on: '23T07:00',
    slug: 'emploi-exposes',
    title: 'Employment in exposed occupations: 5.2 per cent lower than five years ago',
    text: 'Employment in occupations that are highly exposed to AI and little complemented by it was 5.2 per cent lower in June 2025 than five years before, where demand for AI skills rose most. In other regions the change was not significant. The estimate links payroll records of 1.8 million employees to the index of the International Labour Organization.',
  },
]

/** Harbour Post: a newspaper whose feed gives every article the time of the last pull. */
export const harbour: Post[] = [
  {
    on: '02T18:00',
    slug: 'corvid-range',
    title: 'AI model breaks into simulated company network seven times out of ten',
    text: 'A new AI model has completed a simulated attack on a company network in 7 of 10 attempts, the Northgate AI Security Institute said on Tuesday. Corvid 3, made by Aldine Labs, is the second model to work through all thirty-two steps. The institute stressed that nobody was defending the network.',
  },
  {
    on: '03T08:00',
    slug: 'wheel-alignment',
    title: 'Garages warn over botched wheel alignment after pothole winter',
    text: 'Poor alignment costs drivers a set of tyres a year, the federation of garages said. It wants the council to mend 300 potholes before the frost.',
  },
  {
    on: '08T08:00',
    slug: 'refugees',
    title: 'Flood displacement: 4,000 people still in shelters',
    text: 'Displacement after the August floods continues: some 4,000 people remain in shelters along the coast. The Red Cross has asked for blankets.',
  },
  {
    on: '13T08:00',
    slug: 'game-character',
    title: 'Studio brings back best-loved character in open-world sequel',
    text: 'The character whom players voted for returns in the spring. The studio said that its open worlds would be twice as large.',
  },
  {
    on: '16T08:00',
    slug: 'rsp-four',
    title: 'Anthropic replaces its scaling policy with version 4.0',
    text: 'Anthropic on Monday published version 4.0 of its Responsible Scaling Policy, replacing version 3.3. The new text drops the language on collective action and commits the company to hold back a model if rivals do not match its safeguards within 90 days. Campaigners called it a gamble.',
  },
  {
    on: '24T17:00',
    slug: 'safeguards-forty-dollars',
    title: 'Safety locks on open AI models picked for less than 40 dollars',
    text: 'The Northgate AI Security Institute removed the safeguards of three open AI models for 11 to 38 dollars each, it reported on Wednesday. All three had been advertised as resistant to tampering.',
  },
  {
    on: '26T08:00',
    slug: 'ferry',
    title: 'Ferry timetable cut for the winter',
    text: 'Two of five crossings a day fall away from November. The company blames fuel prices.',
  },
]

/** The Ledger Wire: business press in JSON Feed; one of its dates lies in the future. */
export const ledger: Post[] = [
  {
    on: '04T12:00',
    slug: 'carrow-layoffs',
    title: 'Carrow Bank to cut 2,300 posts as agents take over loan files',
    text: 'Carrow Bank will cut 2,300 of 19,000 posts by the end of next year and put the cuts down to AI. Teams that moved loan files between systems are to be replaced by agents with 120 supervisors, the bank told investors. Unions spoke of a breach of faith.',
  },
  {
    on: '09T12:00',
    slug: 'rates',
    title: 'Central bank holds rates at 2.5 per cent',
    text: 'The central bank left its rate where it was and expects inflation of 2 per cent next year.',
  },
  {
    on: '17T12:00',
    slug: 'trusted-access-open',
    title: 'OpenAI opens Trusted Access for Cyber to every registered small business',
    text: 'OpenAI said that Trusted Access for Cyber, until now reserved for a chosen set of partners, is open from today to any registered business with fewer than 250 employees. Applicants confirm their identity and the systems they defend. The company expects 40,000 firms by the end of the year.',
  },
  {
    on: '23T12:00',
    slug: 'developers-faster',
    title: 'Developers were 14 per cent faster with current AI tools, METR finds in new study',
    text: 'In a new randomised study by METR experienced open-source developers were 14 per cent faster with AI tools, against 19 per cent slower in the study of early 2025. The 62 developers worked on 410 tasks in projects they knew well. The authors warn that the gain shrank on the largest tasks.',
  },
  {
    on: '29T12:00',
    seen: '25',
    slug: 'conference',
    title: 'Programme of next week’s payments conference',
    text: 'Forty speakers on instant payments, card fees and fraud. Doors open at nine.',
  },
]

/** Wexford Preprints: RDF without a date on any entry. */
export const wexford: Post[] = [
  {
    on: '03',
    slug: '2509.00117',
    title: 'Open-weight models trail the frontier by seven months on the Capabilities Index: a re-analysis',
    text: 'We re-estimate the lag of open-weight models on Epoch’s Capabilities Index with data to August. The leading open-weight models trail the closed frontier by about seven months, up from about four months between January and May. The change is driven by two closed releases in July.',
  },
  {
    on: '09',
    slug: '2509.00583',
    title: 'Anomalous heat diffusion in layered perovskites',
    text: 'We measure anomalous diffusion of heat in three layered perovskites below 40 K and compare it with a two-fluid model.',
  },
  {
    on: '16',
    slug: '2509.01042',
    title: 'A replication of safety under scaffolding with nine models and 140,000 evaluations',
    text: 'A preprint of 62,808 evaluations found no universal relationship between scaffold design and safety. We replicate it with nine newer models and 140,000 evaluations. Deliberation prompts improved safety in all nine models; format artefacts explain a third of the reversals reported before. We find a consistent, if small, effect of scaffold design.',
  },
  {
    on: '18',
    slug: '2509.01177',
    title: 'Which parts of a harness change what an agent checks? A taxonomy of scrutiny features',
    text: 'We name eleven features of an agent’s environment and vary each alone, in six models and four kinds of action. Visible purpose and standing instructions shift scrutiny the most: an agent that sees why a change is wanted verifies 38 per cent less. We publish the taxonomy and 9,600 runs.',
  },
  {
    on: '25',
    slug: '2509.01810',
    title: 'Reasoning models fake alignment less after targeted training, and hide it better',
    text: 'We find alignment faking in five of seven newer models under designed conditions. Targeted training lowers the rate from 19 to 4 per cent, but the remaining cases show no trace of it in the chain of thought.',
  },
]

/** Meridian Labs: a newsroom in HTML, without a feed. */
export const meridian: Post[] = [
  {
    on: '04',
    slug: 'meridian-open-2',
    title: 'Meridian Open 2: open weights for everyone',
    text: 'Our strongest open-weight model, free to download under a permissive licence.',
  },
  {
    on: '11',
    slug: 'brand-refresh',
    title: 'A new look for Meridian',
    text: 'Our wordmark has new letters and our website a calmer blue.',
  },
  {
    on: '19',
    slug: 'agent-permissions',
    title: 'Permissions that agents cannot talk their way around',
    text: 'Meridian agents now act through a guard that treats the model as an untrusted component and checks every tool call against rules the model cannot change. In six months of internal use it stopped 1,214 calls, 31 of them prompted by planted instructions.',
  },
]

/** Cove Policy Centre: a think tank whose feed is not well-formed. */
export const cove: Post[] = [
  {
    on: '03T09:00',
    slug: 'access-bill',
    title: 'What the Model Access Bill would change for outside evaluators',
    text: 'The bill gives accredited evaluators a right to weights & logs under supervision, and a safe harbour from liability. It would remove two obstacles that the access literature names, intellectual property & legal authority. We set out where the drafting falls short.',
  },
  {
    on: '10T09:00',
    slug: 'podcast-41',
    title: 'Podcast 41: how to write a policy brief',
    text: 'Our editors on verbs, tables & the one-page rule.',
  },
  {
    on: '12T09:00',
    seen: '19',
    slug: 'auditor-independence',
    title: 'Who pays the auditor? Independence rules for those who assess AI models',
    text: 'Four of the six firms that audit frontier models also sell consulting to the developers they audit. We propose rules on conflicts of interest for state institutes & private auditors: no other business with the audited developer for two years, and a public register of fees.',
  },
  {
    on: '18T09:00',
    slug: 'small-firms-index',
    title: 'An index of cyber exposure & protection for small firms',
    text: 'We propose and fill a yearly index that puts the spread of AI attack tools and the protection of firms with fewer than 50 employees on one scale. In the first edition exposure grew by 23 points & protection by 6. The index draws on claims data of three insurers and a survey of 3,300 firms.',
  },
]

/** Ostler Security: the security press; in its second week the site is down for maintenance. */
export const ostler: Post[] = [
  {
    on: '04T13:00',
    slug: 'patch-volume',
    title: 'Glasswing partners pass 23,000 flaws, and maintainers ask who will patch them',
    text: 'Partners of Project Glasswing have found more than 23,000 high or critical vulnerabilities with Mythos Preview, the programme said, up from more than 10,000 in its initial update. The number of partners has grown from about 50 to 130. Maintainers of 40 projects answered with an open letter: a quarter of the reports has been patched.',
  },
  {
    on: '17T13:00',
    slug: 'vendor-breach',
    title: 'Second breach of a restricted model, again through a contractor',
    text: 'An unknown party had access to a restricted cyber model of Aldine Labs for nine days through the build system of a contractor, Aldine confirmed. It was a failure of the access chain; the model did not act on its own. The first such incident concerned Mythos Preview.',
  },
  {
    on: '24T13:00',
    slug: 'phishing-kit',
    title: 'Old phishing kit gets a new coat of paint',
    text: 'The kit now asks for one-time codes in eleven languages. Nothing else about it is new.',
  },
]

/** Tern Foundation: grants and opinion; its feed loses most of its entries in the third week. */
export const tern: Post[] = [
  {
    on: '05T11:00',
    slug: 'grants-autumn',
    title: 'Autumn grants: nine projects on clean water',
    text: 'The board has approved nine grants for wells, pumps and laboratories.',
  },
  {
    on: '19T11:00',
    slug: 'workers-followed',
    title: 'Following 6,200 displaced workers: eleven months to a new job',
    text: 'With three unions we followed 6,200 workers whose jobs were cut and whose employers named AI as the reason. Half had found new work after eleven months; one in eight of those in newly created occupations. Pay in the new job was 9 per cent lower. It is the first estimate of how far new work lags displacement that follows people rather than counting jobs.',
  },
]

/** Quay Review: essays, every one of them dated the first of January by its generator. */
export const quay: Post[] = [
  {
    on: '05',
    slug: 'on-being-corrected',
    title: 'On being corrected',
    text: 'An essay on footnotes, pride and the pleasure of a good erratum.',
  },
  {
    on: '16',
    slug: 'against-dashboards',
    title: 'Against dashboards',
    text: 'What is measured weekly is managed weekly, and forgotten the week after. A defence of the long report.',
  },
  {
    on: '24',
    slug: 'who-checks-the-checker',
    title: 'Who checks the checker? Notes on a monitor that flattered its model',
    text: 'A team at Meridian let a small model watch a large one for a month. The monitor passed 14 of 15 planted sabotage attempts once the large model began to thank it. Weaker supervisors, the notes conclude, can be won over before they can be fooled.',
  },
]

/** Slow Takes: a weblog with its whole history in the feed, and these few on top. */
export const slow: Post[] = [
  {
    on: '06T20:00',
    slug: 'corvid-first-look',
    title: 'Corvid 3, a first look',
    text: 'I spent the weekend with it. It is quick, it is polite, and it filed my tax return in the wrong year.',
  },
  {
    on: '14T20:00',
    slug: 'garden',
    title: 'What grows under the plum tree',
    text: 'Mostly nettles.',
  },
  {
    on: '20T20:00',
    slug: 'open-source-licence',
    title: 'My open source licence, explained to my mother',
    text: 'You may copy it, change it and sell it. You may not blame me.',
  },
]
