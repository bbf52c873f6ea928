// src/story/other-names.ts - what one thing is called by different publishers (data, kept by hand). One line
// a thing: the names that mean it, with commas between. A name with a capital letter is found only where
// the text writes it with one. And words that report one kind of event, under one head word.

/** Names of one organisation, product, law or programme. The first is what it goes by here. */
export const OTHER_NAMES = `
Five Eyes, spy alliance, allied cyber agencies, agencies from five countries, cyber agencies of Australia, five-nation intelligence, five nations' cyber agencies
CAISI, Center for AI Standards and Innovation, Centre for AI Standards and Innovation, US AI Safety Institute
AISI, AI Security Institute, UK AI Safety Institute, Britain's AI Safety Institute
NIST, National Institute of Standards and Technology
NCSC, National Cyber Security Centre
CISA, Cybersecurity and Infrastructure Security Agency
NSA, National Security Agency
FBI, Federal Bureau of Investigation
FTC, Federal Trade Commission
SEC, Securities and Exchange Commission
BIS rule, Bureau of Industry and Security, Commerce Department, Department of Commerce
Pentagon, Department of Defense, Defense Department, Department of War
White House, Oval Office, Trump administration
Commission, European Commission, Brussels
AI Office, EU AI Office, European AI Office
AI Act, EU AI Act, Artificial Intelligence Act, Regulation 2024/1689
digital omnibus, AI omnibus, omnibus package
ENISA, European Union Agency for Cybersecurity
OECD, Organisation for Economic Co-operation and Development
IMF, International Monetary Fund
ILO, International Labour Organization, International Labour Organisation
WEF, World Economic Forum
central bankers' bank, Bank for International Settlements
BLS, Bureau of Labor Statistics
ONS, Office for National Statistics
NBER, National Bureau of Economic Research
Fed, Federal Reserve
ICO, Information Commissioner
DSIT, Department for Science
King's Speech, King's speech, legislative programme
Google DeepMind, DeepMind
GTIG, Google Threat Intelligence Group, Google's Threat Intelligence Group
Moonshot, Moonshot AI, Kimi
Alibaba, Qwen, Qwen team
Zhipu, Z.ai, GLM
xAI, Grok
Meta, Meta Superintelligence Labs
Hugging Face, HuggingFace
Nvidia, NVIDIA, Jensen Huang
OpenAI, Sam Altman, Altman
Anthropic, Dario Amodei, Amodei
Apple, Tim Cook, Siri
WWDC, Worldwide Developers Conference, developer conference
Mythos, Claude Mythos, Mythos Preview
Glasswing, Project Glasswing
RSP, Responsible Scaling Policy, scaling policy
FSF, Frontier Safety Framework
Preparedness Framework, preparedness framework
system card, system-card, model card
model spec, Model Spec
constitution, Claude's constitution, Claude's Constitution
Trusted Access, Trusted Access for Cyber, trusted access
METR, Model Evaluation and Threat Research
time horizon, time-horizon, task horizon
Epoch, Epoch AI, Epoch Capabilities Index
RLI, Remote Labor Index, Remote Labour Index
AI Index, Stanford HAI
Digital Economy Lab, Brynjolfsson, Canaries
Yale Budget Lab, Budget Lab
MCP, Model Context Protocol
SWE-bench, SWE-bench Verified, SWE-Bench Pro
AAIF, Agentic AI Foundation
Patch Tuesday, second Tuesday, monthly security updates, Microsoft's monthly updates
RAISE, RAISE Act
SB 53, SB-53, Transparency in Frontier Artificial Intelligence Act
Great American AI Act, Great American Artificial Intelligence Act
Colorado AI Act, SB 24-205, Colorado's AI law, Colorado's law
HackerOne, Hackerone
peer preservation, peer-preservation, protect each other, protect one another
safe harbour, safe harbor, safe-harbour, good-faith, good faith
fine-tuning, fine tuning, finetuning
emergent misalignment, narrow training
evaluation awareness, test awareness, eval awareness, aware of being tested
shutdown, off switch, switched off, shut down
blackmail, agentic misalignment, blackmailed
sandbox, sandboxes, regulatory sandbox
open weights, open-weight, open weight, downloadable, open models
data centre, data center, data centres, data centers, datacentre, datacenter
chip exports, export controls, export rule, export policy
state preemption, preemption, preempt, pre-emption, freeze state laws, bar states
Third Circuit, appeals court, Thomson Reuters v. ROSS, Thomson Reuters
Bartz, Bartz v. Anthropic
prompt injection, prompt-injection, injected instructions
zero-day, zero day, zero-days
supply chain, supply-chain
time limit, moratorium, national halt, pause
NHS, National Health Service
NYT, New York Times
WSJ, Wall Street Journal
FT, Financial Times
UN, United Nations
FDA, Food and Drug Administration
MHRA, Medicines and Healthcare products Regulatory Agency
FCA, Financial Conduct Authority
BoE, Bank of England
ECB, European Central Bank
MAS, Monetary Authority of Singapore
IMDA, Infocomm Media Development Authority
GPAI, general-purpose AI
CVSS, severity score
`

/** Words that tell of one thing, as stems: the first stands for all of them. */
export const SAME_WORDS = `
flaw vulner bug hole weak defect
hack intrud intrus burglar breach stole stolen thiev
cut layoff redund sack axe
fund rais round invest investor
suit lawsuit sue litig
appeal appel
buy purchas acquisit acquir takeov bought
pai wage salari earn
delai postpon slip late overdu
ban bar prohibit forbid forbidden
withdraw withdrawn withdrew pull recal offlin
paus halt moratorium freez
studi paper preprint
trial experi
survei poll
warn alert caution
releas launch unveil ship debut
firm compani
job posit post
worker employe staff workforc headcount
boss chief ceo
cheat game exploit
price cost expens
fee charg
doctor clinician physician
examin test evalu audit assess
agenc institut bodi
law statut act legisl
draft bill
rule regul
fake bogu fraudul
copi distil scrape harvest
letter complaint
judg justic
ruling verdict decis
fine penalti
wage pai
jobless unemploi unemploy
coder programm develop
freelanc gig contractor
graduat beginn entri
youth young younger
slow slower slowdown
quicken faster speed
doubl twice
record largest biggest
school classroom
teacher tutor
pupil student
cancer tumour tumor
drug medicin pharmaceut
car vehicl automobil
robot humanoid
chip gpu semiconductor
memori dram nand
electr power grid
elect vote ballot
minist ministri
senat congress lawmak
pact agreement deal accord
guidanc guidelin advic
`
