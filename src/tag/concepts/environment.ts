// src/tag/concepts/environment.ts - what is said of agents and what surrounds them (data).

import type { Concept } from '../concept.ts'

export const environment: readonly Concept[] = [
  {
    id: 'ENV_FEATURE',
    why: 'features of the environment a model works in',
    phrases:
      'system prompt; system prompts; prompt wording; wording; phrasing; framing; scaffold; scaffolding; harness; harnesses; scaffold design; memory file; memory files; standing file; standing instructions; claude.md; agents.md; agents file; rules file; instruction file; readme; config file; stated purpose; visible purpose; explained its purpose; purpose; context file; tool description; tool descriptions; persona prompt; role prompt; safety instruction; safety prompt; temperature; workspace; directory; environment; deployment context; surroundings; working directory; comments in the code; prompt template; reminders; reminder; few shot; workload; deadline; name of the file; interface',
  },
  {
    id: 'ENV_EFFECT',
    why: 'measured change of care or safety with the environment',
    phrases:
      'refusal rate; refusal rates; refusals; more (careful|carefully|cautious|likely to refuse|often refused|scrutiny); less (careful|cautious|likely to refuse|scrutiny); scrutiny; scrutinise; scrutinize; double check; doublecheck; verify; verifies; verified before; without (checking|verifying|question|reading); attack success; compliance rate; complied; comply; unsafe (actions|action|behaviour|behavior|calls|tool); safer; less safe; harm rate; safety score; raises refusals; lowers refusals; swing; swings; flip; flips; depends on the (harness|scaffold|prompt|wrapper|framing); the same model .. (harness|scaffold|wrapper|prompt); sensitivity to; moved by; attention to; skipped; skip the check; noticed; overlooked',
  },
  {
    id: 'INJECTION',
    why: 'instructions smuggled into what an agent reads',
    phrases:
      'prompt injection; prompt injections; indirect injection; indirect prompt; injected (instruction|instructions|prompt|text|command|commands|content); injection attack; injection attacks; inject .. (instructions|prompt|agent|assistant); hidden (instruction|instructions|text|prompt|command|commands|comment); embedded instructions; malicious (instruction|instructions|prompt|prompts|web page|webpage|email|calendar|document|readme|skill|skills|mcp|server|tool|issue|comment|extension|plugin); poisoned (document|page|web page|email|memory|tool|file|calendar|invite|repository|readme|context|skill|entry|entries|description); tool poisoning; memory poisoning; context poisoning; hijack; hijacked; hijacking; agentjacking; planted; plant; white text; invisible text; zero click; zeroclick; echoleak; cometjacking; shadowleak; confused deputy; adversarial (text|content|input|webpage|instruction); untrusted (text|content|input|data|document|page|instructions); attacker controlled; booby trapped; tricked .. (agent|assistant|copilot|model|browser|chatbot); fooled .. (agent|assistant|model); agent .. tricked; jailbreak; hostile (text|page|document|email)',
  },
  {
    id: 'FAKE_AUTHORITY',
    why: 'authority that is not there, and obeying it',
    phrases:
      'spoofed; spoof; impersonate; impersonating; impersonation; impersonated; forged; forge; fake (approval|approvals|message|messages|email|ticket|manager|admin|administrator|system message|authority|notice|order|error|crash|report|document|invoice|instructions|record|label); false (authority|approval|record|claim|identity|instruction); pretend to be; pretending to be; posing as; posed as; claimed to be; claiming to be; obey; obeyed; obeys; obeying; took .. at face value; at face value; believed; believe; trusts; trusted .. (without|blindly); blind trust; social engineering; social engineered; persuaded; talked into; manipulated; without verifying; unverified; unsigned; authority; admin; administrator; supposed manager; ceo fraud; said it had permission; approved by; owner; stranger; wrote the (message|instructions)',
  },
  {
    id: 'AGENT_IDENTITY',
    why: 'identity and permission that a machine can verify',
    phrases:
      'agent identity; agent identities; identity for (agents|ai agents); non human identity; non human identities; machine identity; workload identity; agent passport; agent id; know your agent; verifiable credential; verifiable credentials; decentralised identifier; credential; credentials; oauth; openid; openid connect; scim; spiffe; dpop; did; jwt; token exchange; bearer token; scoped token; short lived; delegation; delegated authority; delegate; on behalf of; authorisation; authorization; authenticate; authentication; authorise; authorize; agent card; signed agent; signed (context|message|messages|mandate|mandates|manifest|record|records|receipt|receipts|tool|request|requests|memory|instruction|instructions); cryptographically; cryptographic; signature; signatures; sign; attestation; attested; attest; remote attestation; mandate; agent payments protocol; ap2; web bot auth; bot authentication; registry; agent registry; public key; certificate; certificates; transparency log; identity provider; who an agent is; tell an agent; identify agents; consent',
  },
  {
    id: 'PROVENANCE',
    why: 'origin, freshness and ownership of what an agent reads',
    phrases:
      'provenance; origin; origins; source label; taint; taint tracking; tainted; information flow; labels; integrity label; trust label; trust level; trust tier; freshness; stale; staleness; tamper evident; audit trail; audit log; lineage; ownership; watermark; content credentials; c2pa; chain of custody; who wrote; where .. came from; verifiable; verify .. (origin|source|identity|signature|ownership); machine verifiable; trusted source; write path; signed writes; ledger; receipts; proof of',
  },
  {
    id: 'GUARD',
    why: 'controls that act before an action does',
    phrases:
      'sandbox; sandboxed; sandboxing; sandboxes agents; permission; permissions; permission prompt; permission system; least privilege; privilege; privileges; access control; access controls; allowlist; allow list; denylist; deny list; policy engine; policy layer; policy as code; guardrail; guardrails; guard; guards; guard model; tool call guard; runtime (guard|enforcement|policy|control|controls|protection|monitor); enforcement; enforce; enforced; deterministic; reference monitor; gate; gates; gating; approval; approvals; approval step; human approval; human in the loop; confirmation; confirm before; ask before; kill switch; kill switches; circuit breaker; hard limit; invariant; invariants; containment; contain; isolation; isolated; isolate; container; microvm; firecracker; gvisor; seccomp; egress; network policy; safety kernel; control plane; outside the model; out of band; external to the model; capability based; camel; dual llm; quarantine; read only; dry run; undo; reversible; irreversible; firewall for agents; llm firewall; gateway; proxy; interceptor; hook; hooks; rule; rules; shield; yolo mode; auto mode; auto approve; dangerously skip permissions; code freeze; safeguard; standing order; standing rule; instructions not to',
  },
  {
    id: 'GUARD_BREAK',
    why: 'an agent or attacker getting past a control',
    phrases:
      'bypass; bypassed; bypasses; bypassing; circumvent; circumvented; circumvents; evade; evaded; evades; escape; escaped; escapes; sandbox escape; break out; broke out; breakout; breaks out; worked around; work around; workaround; got round; get around; got around; ignored .. (instruction|instructions|rule|rules|freeze|order|warning|stop); ignore .. (instruction|rule); disregard; disregarded; overrode; override; overridden; violated; violate; violation; violations; broke .. (rule|rules|instruction); deleted .. (database|production|files|emails|inbox|data|volume|backups|environment); wiped; wipe; dropped .. (table|database|production); destroyed; erased; rm rf; force push; granted itself; gave itself; elevated; escalate; escalated; privilege escalation; disabled .. (guard|check|control|log|logging|monitor|safeguard|sandbox|hook); turned off; without permission; without asking; without approval; unauthorised; unauthorized; unasked; against instructions; despite .. (instruction|instructions|rule|freeze|order|being told); ran .. command; arbitrary code; remote code execution',
  },
  {
    id: 'RULE_SURVIVAL',
    why: 'rules that do or do not survive memory, summaries and delegation',
    phrases:
      'compaction; compacted; context compaction; summarisation; summarization; summarised; summarized; summary drops; summaries; context window; forgot; forgets; forgotten; forget; lost .. (instruction|rule|constraint|constraints); dropped .. (instruction|rule|constraint|rules|constraints); constraint; constraints; survive; survives; survived; persist; across sessions; session; sessions; handoff; hand off; handed over; handover; subagent; sub agent; delegation; long context; memory; context rot; instruction decay; instruction drift; erode',
  },
  {
    id: 'CROSS_MODEL',
    why: 'models working on, with or against each other',
    phrases:
      'peer preservation; peer; peers; another model; other models; one model; another agent; other agents; each other; one another; between agents; between models; copy of itself; copies of itself; same family; same model; same base; own family; own outputs; self preference; self recognition; recognises its own; collude; collusion; colluding; collusive; conspire; secret collusion; covert (channel|channels|coordination|communication|message|messages); hidden message; price fixing; cartel; coordinate; coordinated; swarm; infect; infectious; worm; self replicating; spreads from agent; propagate; propagates; propagation; contagion; cascade; multi agent; multiagent; judge model; model as judge; llm as a judge; llm judge; llm judges; judge; judges; grader; grades; grading; critic; watcher; watched; automated red teaming; jailbreak other; jailbreaks other; jailbreaking other; attacker model; attacking model; persuade .. (model|agent|monitor); talk .. round; talked round; independent monitor; correlated errors; correlated failures; monoculture; shared blind spot; same blind spots; loyal; loyalty; solidarity',
  },
  {
    id: 'COMMON_CONTROL',
    why: 'shared standards, protocols and benchmarks for agent safety',
    phrases:
      'standard; standards; standardise; standardize; open standard; protocol; specification; interoperable; interoperability; vendor neutral; provider neutral; model agnostic; framework agnostic; cross vendor; cross provider; across (providers|vendors|families|model families|frameworks|models|platforms|harnesses); several (vendors|providers|frameworks|models|families); adopted by; joint; consortium; working group; foundation; agentic ai foundation; linux foundation; ietf; iso; iso 42001; iec; etsi; ieee; w3c; oasis; owasp; owasp top 10; mitre atlas; cloud security alliance; csa; maestro; nist; ai agent standards initiative; overlays; cosai; a2a; agent2agent; agent to agent protocol; mcp specification; open source guard; taxonomy; benchmark; benchmarks; test suite; suite of; leaderboard; agentdojo; agentharm; agentsafetybench; asb; injecagent; toolemu; os harm; safearena; wasp; atbench; trajectories; common (framework|control|controls|benchmark|baseline|criteria|language|interface); reference architecture; conformance; baseline controls; cross industry; multi vendor; model families; frontier and open',
  },
]
