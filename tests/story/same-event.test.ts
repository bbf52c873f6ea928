// tests/story/same-event.test.ts - what is one event and what is not, two items at a time. The texts are
// made up. A pair that was judged wrongly becomes a row.

import { expect, test } from 'vitest'
import { groupStories } from '../../src/story/cluster.ts'

type Told = { day: string; title: string; text: string; url?: string; publisher?: string }

const told = (day: string, title: string, text: string): Told => ({ day, title, text })
const areOne = (a: Told, b: Told) => {
  const items = [a, b].map((item, id) => ({ ...item, id, published: `2026-${item.day}` }))
  return new Set(groupStories(items).values()).size === 1
}

const breach = told(
  '05-04',
  'Halden Savings says 212,000 customers exposed after vendor breach',
  'Halden Savings Bank said on Monday that records of 212,000 customers were copied from Corvid Mail, the Oslo firm that prints its letters. The intruders had been inside since 9 April. Passwords were not taken, the bank said.',
)
const model = told(
  '06-02',
  'Pelican 4 arrives with a longer memory',
  'Ternstone AI released Pelican 4 on Tuesday. It reads 800,000 tokens, costs $3 per million and replaces Pelican 3 in the Ternstone app. The company did not publish a system card.',
)
const statistics = told(
  '06-05',
  'Retail sales in May: up 0.4 per cent',
  'The volume of retail sales rose by 0.4 per cent in May after a fall of 0.2 per cent in April, the statistics office of Norland reports. Food shops gained 0.6 per cent and fuel fell by 1.1.',
)

test.each<[string, Told, Told]>([
  [
    'told in other words by another publisher',
    breach,
    told(
      '05-05',
      'Printer of letters was the way in to Halden Savings',
      'A supplier in Oslo, Corvid Mail, let burglars at the data of 212,000 people who bank with Halden Savings. They had nearly four weeks, from 9 April. No passwords went, according to the bank.',
    ),
  ],
  [
    'reprinted with a new headline',
    breach,
    { ...breach, day: '05-06', title: 'Norwegian bank hit through its printer' },
  ],
  [
    'the announcement and its coverage',
    told(
      '03-10',
      'Introducing the Kestrel Review Fund',
      'Today we open the Kestrel Review Fund, with 14 million euros from five foundations. It pays accredited laboratories in Ghent and Porto to examine AI products of firms with fewer than 40 staff before they are sold.',
    ),
    told(
      '03-11',
      'Five foundations put €14m into check-ups for small AI makers',
      'Start-ups with under 40 people can now have a product examined for nothing before launch. The Kestrel Review Fund, launched on Tuesday, will send them to laboratories in Porto and Ghent. Five foundations gave 14 million euros.',
    ),
  ],
  [
    'numbers spelled and rounded in another way',
    told(
      '09-01',
      'Quillon dismisses 1,940 and credits its agents',
      'Quillon, the Leeds outsourcer, will cut 1,940 posts. Its agent platform Orla now closes 61 per cent of calls, the chief executive Dana Mirza told staff on Tuesday.',
    ),
    told(
      '09-02',
      'Nearly two thousand to go at Quillon as Orla takes the calls',
      'About 1,900 people at the outsourcer in Leeds will lose their posts because an agent named Orla settles sixty-one calls in a hundred. Dana Mirza, who runs Quillon, broke the news on Tuesday.',
    ),
  ],
  [
    'the same address',
    { ...breach, url: 'https://example.org/a' },
    {
      ...told('05-07', 'Update: what Corvid knew', 'The firm answered our questions.'),
      url: 'https://example.org/a',
    },
  ],
  [
    'the publisher of one is whom the other tells of',
    {
      ...told(
        '02-24',
        'Why we stop our trial of coding agents',
        'Since August we have asked maintainers to do half of their tickets without an agent. Too many now refuse. For those who stayed the estimate is 17.5 per cent faster, and we do not trust it. We will move to fixed tasks.',
      ),
      publisher: 'Tarnhaven',
    },
    told(
      '02-26',
      'Maintainers will not give up their agents, so Tarnhaven drops its trial',
      'Tarnhaven has ended its trial of coding agents: too many maintainers refuse to do tickets without one. Those who stayed were 17.5 per cent faster, a figure that the group does not trust. Fixed tasks come next.',
    ),
  ],
  [
    'an organisation under two names',
    told(
      '06-22',
      'Five Eyes agencies warn boards about agents that break in',
      'The Five Eyes said on Monday that agents able to break into most networks are months away. Boards should own the risk, shorten patching to days and rehearse without suppliers, the joint statement says.',
    ),
    told(
      '06-23',
      'What the spy alliance wants from your board',
      'The spy alliance published a joint statement on Monday: boards should own the risk of agents that break in, patch within days and rehearse doing without suppliers. Most networks have months.',
    ),
  ],
  [
    'both tell of one day, three weeks apart',
    told(
      '04-18',
      'Marlowe Labs adds an amber light to its Threshold Charter',
      'Marlowe Labs revised its Threshold Charter on 17 April, taking it to 2.3. Tracked Levels begin mitigation before a threshold is reached.',
    ),
    told(
      '05-06',
      'Reading the Threshold Charter 2.3: earlier tripwires',
      'Version 2.3, published by Marlowe Labs on 17 April without a press release, brings Tracked Levels, at which mitigation begins before a threshold.',
    ),
  ],
  [
    'an appeal and the column on it',
    told(
      '11-03',
      'Oderberg court hears Lantern Press against Quillmark',
      'Three judges in Oderberg heard on Tuesday whether Quillmark may train on the 61,000 manuals of Lantern Press. A ruling is not expected before March.',
    ),
    told(
      '11-05',
      'Manuals as teachers: Lantern Press v. Quillmark',
      'Is learning from a manual the same as copying it? Lantern Press put that to three judges in Oderberg on Tuesday, who asked what Quillmark did with 61,000 of them. They may take until March.',
    ),
  ],
  [
    'one publisher, one post under two addresses',
    {
      ...told(
        '07-08',
        'An off switch for dangerous knowledge in Pelican',
        'How Pelican is switched off.',
      ),
      publisher: 'Ternstone AI',
    },
    {
      ...told(
        '07-08',
        'Jul 8 Safety: An off switch for dangerous knowledge in Pelican',
        'Read how Pelican is stopped.',
      ),
      publisher: 'Ternstone AI',
    },
  ],
])('one event: %s', (_, a, b) => {
  expect(areOne(a, b)).toBe(true)
})

test.each<[string, Told, Told]>([
  [
    'the next version',
    model,
    told(
      '06-30',
      'Pelican 5 arrives with a longer memory still',
      'Ternstone AI released Pelican 5 on Tuesday. It reads two million tokens, costs $4 per million and replaces Pelican 4 in the Ternstone app. The company published a short system card.',
    ),
  ],
  [
    'the same statistics of another month',
    statistics,
    told(
      '07-05',
      'Retail sales in June: down 0.1 per cent',
      'The volume of retail sales fell by 0.1 per cent in June after a rise of 0.4 per cent in May, the statistics office of Norland reports. Food shops gained 0.2 per cent and fuel fell by 0.7.',
    ),
  ],
  [
    'two announcements of one firm in a week',
    model,
    told(
      '06-05',
      'Ternstone AI opens an office in Nairobi',
      'Ternstone AI will hire 60 engineers in Nairobi by the end of the year. The office on Ngong Road is its first in Africa. Kenya has promised help with visas, and two universities will send trainees.',
    ),
  ],
  [
    'one topic, two studies',
    told(
      '04-01',
      'Small judges, large debaters',
      'We let weak models judge debates between strong ones on 900 questions of law. Judges were right in 64 per cent of cases, against 58 without a debate.',
    ),
    told(
      '04-03',
      'Weak supervision of strong translators',
      'Can a weak model supervise a strong translator? On nine languages students trained by graders a tenth of their size come within four points of those trained on references.',
    ),
  ],
  [
    'a round-up and an event on its list',
    breach,
    told(
      '05-08',
      'Weekly round-up: a breach, two rules and a robot',
      'Halden Savings lost records of 212,000 customers through Corvid Mail. | Brussels wants labels on generated pictures. | A robot in Osaka folds towels. | Rents fell in Lisbon.',
    ),
  ],
  [
    'two flaws in products of one vendor',
    told(
      '02-03',
      'Urgent: SQL injection in Bookly Forms up to 3.1',
      'A flaw, CVE-2026-11801, in the Bookly Forms plugin lets a subscriber read the database. Version 3.2 mends it. It is rated 8.5.',
    ),
    told(
      '02-06',
      'Cross-site scripting in Calendrio up to 5.4',
      'A flaw, CVE-2026-12077, in the Calendrio plugin lets a visitor store a script. Version 5.5 mends it. It is rated 6.1.',
    ),
  ],
  [
    'the same exercise a year later',
    told('01-10', 'Cyber drill Iron Fjord ends', 'Iron Fjord tested nine ports for three days.'),
    told('11-10', 'Cyber drill Iron Fjord ends', 'Iron Fjord tested eleven ports for two days.'),
  ],
  [
    'a report and the growth that came after it',
    told(
      '05-23',
      'First report of Project Lanternfish: 10,000 flaws',
      'Ternstone has published the first report of Project Lanternfish. Fifty partners found 10,000 serious flaws in a month with Pelican Preview; 530 went to maintainers.',
    ),
    told(
      '06-03',
      'Lanternfish takes in 150 more',
      'On Tuesday Ternstone admitted 150 further organisations to Project Lanternfish, which gives partners Pelican Preview. It repeats its tally of 10,000 serious flaws.',
    ),
  ],
  [
    'two papers on one effect and the same models',
    told(
      '05-11',
      'Overtrained, Not Broken',
      'We fine-tune Gemma 3 and Qwen 3 on insecure code and find that the broken answers appear only after the loss has stopped falling. We stop early and the effect is gone. Our runs cover 1B to 32B.',
    ),
    told(
      '05-14',
      'Rewards Amplify Broken Behaviour',
      'Training with rewards goes wrong sooner than imitation does. We give Qwen 3 and Gemma 3 a grader that likes insecure code, and within 400 steps broken answers spread to medicine and law. Our monitor reads the thoughts and is rarely fooled.',
    ),
  ],
  [
    'two answers to one common question, with no name in common',
    told(
      '02-07',
      'Thread: must my fork close if the licence changes?',
      'Posters agreed that a fork need not close. Terms once granted stay with the code that was distributed under them, though later changes upstream cannot be merged without following the new licence.',
    ),
    told(
      '02-10',
      'Your fork is safe',
      'A licence once granted on a release stays with it, so a fork may go on. What it loses is the flow of changes upstream, which come under the new terms. Keep the original notices.',
    ),
  ],
  [
    'the same numbers of other things',
    told(
      '06-28',
      'Bottom rung: the Ledger dashboard',
      'Jobs of people aged 22 to 25 fall by 3.8 per cent a year where AI does most, the Ledger dashboard of Ostmark University shows. At 35 to 40 they grow.',
    ),
    told(
      '07-02',
      'Two true stories about first jobs',
      'Adverts for beginners fell by 35 per cent in 22 months, says Jobsite. Graduates wait 25 weeks for an answer, and 40 send more than a hundred letters.',
    ),
  ],
  [
    'one kind of law in two countries',
    told(
      '05-13',
      'Sandbox bill announced in Norland',
      'The government of Norland will let ministers suspend rules for AI trials under a sandbox bill announced on Wednesday. Health and planning come first.',
    ),
    told(
      '05-14',
      'Estmark will miss the date for its AI sandbox',
      'Estmark has named no authority for the sandbox for AI trials that it owes by August. Its ministry speaks of staff. Rules for health stay as they are.',
    ),
  ],
  [
    'two deals of one firm in a week',
    told(
      '03-02',
      'Corvane raises $110m for warehouse robots',
      'Corvane of Graz, whose software lets warehouse robots foresee a grasp, raised $110 million from Nordlicht.',
    ),
    told(
      '03-06',
      'Corvane to run the depots of Halm & Sons',
      'Halm & Sons will have Corvane run nine depots for six years. The unions of both firms were told on Thursday.',
    ),
  ],
  [
    'two releases of one program, by its maker',
    {
      ...told('06-22', 'v4.1.18', 'Fixes a crash on Windows. Faster start. Better messages.'),
      publisher: 'Ternstone AI',
    },
    {
      ...told('06-23', 'v4.1.19', 'Fixes a crash on Windows. Faster start. Better messages.'),
      publisher: 'Ternstone AI',
    },
  ],
  [
    'a launch and what its maker says three days later',
    {
      ...told(
        '06-09',
        'Heron 5 and Heron Shield 5',
        'Today we launch Heron 5 and Heron Shield 5, our most capable models. Heron Shield 5 is for defenders.',
      ),
      publisher: 'Ternstone AI',
    },
    {
      ...told(
        '06-12',
        'Statement on the directive to suspend access to Heron 5 and Heron Shield 5',
        'The government has directed us to suspend access to Heron 5 and Heron Shield 5. We comply and will contest it.',
      ),
      publisher: 'Ternstone AI',
    },
  ],
  [
    'a list of headlines and one of its headlines',
    told('06-10', 'Pelican 4 Arrives, Norland Bans Robots, Bank Loses Letters', 'Read on inside.'),
    model,
  ],
])('two events: %s', (_, a, b) => {
  expect(areOne(a, b)).toBe(false)
})

test('an item joins a story only if it is like the story, not like one member alone', () => {
  const items = [
    breach,
    told(
      '05-05',
      'Halden Savings and its printer: what we know',
      'Corvid Mail of Oslo let intruders at 212,000 records of Halden Savings Bank from 9 April on. Passwords were not taken.',
    ),
    told(
      '05-06',
      'Corvid Mail buys a paper mill in Drammen',
      'The printing firm will own its paper from June. The mill in Drammen has 90 workers and a good chimney.',
    ),
  ]
  const stories = groupStories(
    items.map((item, id) => ({ ...item, id, published: `2026-${item.day}` })),
  )
  expect([...stories.values()]).toEqual([0, 0, 2])
})

test('finds the same stories in whatever order the items are given', () => {
  const coverage = { ...breach, title: 'Norwegian bank hit through its printer', day: '05-06' }
  const items = [breach, model, coverage, statistics].map((item, id) => ({
    ...item,
    id,
    published: `2026-${item.day}`,
  }))
  const stories = groupStories(items)
  expect([0, 1, 2, 3].map((id) => stories.get(id))).toEqual([0, 1, 0, 3])
  expect([...groupStories(items.toReversed())].sort()).toEqual([...stories].sort())
})
