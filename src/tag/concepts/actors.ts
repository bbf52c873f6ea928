// src/tag/concepts/actors.ts - who acts: labs, models, institutes, firms, benchmarks (data).

import type { Concept } from '../concept.ts'

export const actors: readonly Concept[] = [
  {
    id: 'LAB',
    why: 'developers of frontier models',
    phrases:
      'openai; anthropic; google deepmind; deepmind; xai; meta superintelligence labs; meta ai; mistral; deepseek; moonshot; minimax; zhipu; z.ai; alibaba; qwen team; microsoft ai; nvidia nemotron; cohere; ai21; thinking machines; safe superintelligence; ssi; reflection ai; amazon nova; bytedance seed; tencent hunyuan; baidu ernie; 01.ai; stepfun; ibm granite; allen institute; ai2; nous research; poolside; frontier (lab|labs|developer|company|model developer|ai company); ai (lab|labs|company|developer); leading labs; model (maker|developer|provider|vendor); sam altman; altman; dario amodei; amodei; demis hassabis; hassabis; mustafa suleyman; mark zuckerberg; elon musk',
  },
  {
    id: 'MODEL',
    why: 'named models and families',
    phrases:
      'gpt; gpt 4o; gpt 4; gpt 5; gpt 5.1; gpt 5.2; gpt 5.3; gpt 5.4; gpt 5.5; gpt 5.6; gpt 6; chatgpt; o1; o3; o4 mini; claude; opus; sonnet; haiku; mythos; fable; gemini; gemma; llama; grok; qwen; deepseek v3; deepseek v4; deepseek r1; kimi; kimi k2; glm; mixtral; mistral large; phi 4; nemotron; olmo; gpt oss; command r; big sleep; codemender; aardvark; openclaw; devin; codex; claude code; copilot; devin; minimax m2; ernie; hunyuan; doubao; nova pro; granite; muse spark; llm; language model; large language model; frontier model; foundation model; reasoning model; general purpose (ai|model); gpai; chatbot; ai model; neural network; ai assistant; gpt 5.6 sol',
  },
  {
    id: 'AIWORD',
    why: 'the technology by name: without it an item is hardly ever evidence',
    phrases:
      'ai; a.i; artificial intelligence; generative; genai; machine learning; language model; language models; llm; llms; chatbot; chatbots; neural network; neural networks; deep learning; ai agent; agentic; copilot; superintelligence; agi; frontier model; frontier models; foundation model; model weights; open weight; open weights; agents; coding agent; coding assistant; autonomous agent; machine written; fine tuning; fine tuned; prompt injection; mcp; model card; system card; red teaming; reasoning model; automation; weaker model; stronger model; base model; new models; the model; models',
  },
  {
    id: 'AGENT',
    why: 'systems that act',
    phrases:
      'agent; agentic; ai agent; coding agent; coding assistant; browser agent; computer use; tool calling; tool call; tool use; multi agent; autonomous agent; ai coworker; digital worker; ai employee; agent swarm; subagent; orchestrator; mcp; model context protocol; mcp server; openclaw; claude code; codex; cursor; copilot; autogpt; langchain; harness; scaffold; agent framework; agents sdk; agent loop',
  },
  {
    id: 'STATE_TESTER',
    why: 'public bodies that test or assess models',
    phrases:
      'caisi; aisi; ai security institute; ai safety institute; security institute; safety institute; center for ai standards and innovation; centre for ai standards; uk institute; eu ai office; ai office; international network of ai safety institutes; network of institutes; network for advanced ai measurement; japan aisi; korea aisi; canadian ai safety institute; caisi canada; australian ai safety institute; singapore aisi; inesia; testing body; state tester; government evaluator',
  },
  {
    id: 'OUTSIDE_TESTER',
    why: 'independent evaluators, auditors and research groups',
    phrases:
      'metr; apollo research; redwood research; far ai; far.ai; transluce; palisade research; palisade; irregular; pattern labs; eleutherai; center for ai safety; cais; secure bio; securebio; averi; ai verification and evaluation research institute; haize labs; gray swan; goodfire; lasr labs; mats; timaeus; epoch ai; epoch; scale ai; humane intelligence; trail of bits; alice; lakera; robust intelligence; holistic ai; credo ai; schellman; coalfire; aiuc; underwriting company; third party (evaluator|assessor|auditor|tester|tester); outside (evaluator|reviewer|tester|auditor|researcher|assessor|expert); external (evaluator|reviewer|tester|auditor|researcher|assessor); independent (evaluator|reviewer|tester|auditor|researcher|assessor|verification); verification organisation; verification organization; auditor; evaluator',
  },
  {
    id: 'GOVERNMENT',
    why: 'governments and their decisions',
    phrases:
      'white house; president; executive order; congress; senate; house; senator; representative; bipartisan; bill; act; lawmakers; legislature; legislator; governor; parliament; minister; ministry; government; commission; european commission; council; commerce department; department of commerce; secretary; nist; pentagon; department of war; department of defense; nsa; dhs; cisa; ftc; ofcom; dsit; regulator; attorney general; statute; law; legislation; treasury; brussels; whitehall; washington; sacramento; albany; beijing; cyberspace administration; federal; directive; agency; agencies',
  },
  {
    id: 'AI_LAW',
    why: 'laws and instruments that bind AI developers',
    phrases:
      'ai act; eu ai act; sb 53; sb 1047; raise act; colorado ai act; digital omnibus; code of practice; general purpose ai code; frontier ai bill; great american artificial intelligence act; preemption; moratorium on state; state ai laws; transparency in frontier artificial intelligence act; ai basic act; frontier safety law; omnibus; artificial intelligence act; 10 26; hiroshima; council of europe convention; ai bill; ai preemption; ai legislation; article 53; article 55; article 57; systemic risk; high risk (system|rule|ai|obligation)',
  },
  {
    id: 'LABOUR_INSTITUTE',
    why: 'institutions that measure labour markets',
    phrases:
      'bureau of labor statistics; bls; office for national statistics; ons; eurostat; oecd; ilo; imf; international monetary fund; world bank; goldman sachs; goldman; federal reserve; the fed; new york fed; atlanta fed; st louis fed; dallas fed; bank of england; ecb; european central bank; bank for international settlements; brookings; yale budget lab; budget lab; challenger gray; challenger gray and christmas; adp; indeed hiring lab; indeed; linkedin; lightcast; revelio; ramp; burning glass; stanford digital economy lab; nber; national bureau; economic innovation group; institute for fiscal studies; resolution foundation; ippr; mckinsey; world economic forum; census bureau; business trends and outlook survey; current population survey; statistics canada; anthropic economic index; economic index; economist; labor department; department of labor; payroll data; payroll records; pwc; deloitte; gartner; forrester; kpmg; bcg; accenture; mit; wharton',
  },
  {
    id: 'CYBER_AGENCY',
    why: 'cyber security bodies and firms',
    phrases:
      'ncsc; national cyber security centre; cisa; enisa; bsi; anssi; five eyes; europol; fbi; google threat intelligence; gtig; mandiant; crowdstrike; palo alto networks; unit 42; sophos; recorded future; microsoft threat intelligence; check point; eset; kaspersky; trend micro; proofpoint; sentinelone; hackerone; bugcrowd; xbow; big sleep; project zero; horizon3; darpa; aixcc; team atlanta; google cloud security; cloudflare; akamai; wiz; snyk; semgrep; cyber agency; cyber agencies; cyber chief; threat intelligence; security researcher; security firm; security company; zero day initiative; openssf; linux foundation; alpha omega; curl; mozilla; firefox',
  },
  {
    id: 'PAPER',
    why: 'the marks of a study',
    phrases:
      'we (show|find|introduce|present|propose|study|measure|test|evaluate|report|ask|describe|argue|train|release|analyse|analyze|examine|compare|investigate|demonstrate|develop|construct|survey); this paper; our (method|results|findings|benchmark|experiment|study|paper); preprint; arxiv; peer reviewed; researchers (find|found|say|show|tested|report); study finds; a study; new paper; a paper; experiments; ablation; code is available; code and data; randomised; randomized; trial; confidence interval; statistically significant; per cent of runs; success rate; trials; transcripts; seeds',
  },
  {
    id: 'SURVEY',
    why: 'surveys and polls',
    phrases:
      'survey; surveyed; respondents; poll; polled; asked .. (firms|employers|executives|workers|companies|businesses|managers|leaders); responses from; questionnaire; share of firms; of (firms|employers|businesses|companies|executives|chief executives) (say|said|report|reported|plan|expect)',
  },
]
