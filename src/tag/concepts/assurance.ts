// src/tag/concepts/assurance.ts - what is said of outside review (data).

import type { Concept } from '../concept.ts'

export const assurance: readonly Concept[] = [
  {
    id: 'REVIEW_ROUTE',
    why: 'places where a builder can have a system assessed',
    phrases:
      'regulatory sandbox; ai sandbox; ai sandboxes; sandbox programme; sandbox program; sandbox scheme; sandbox act; supervised testing; test bed; testbed; testing facility; testing facilities; testing and experimentation; growth lab; ai growth lab; supercharged sandbox; live testing; assurance pilot; global ai assurance; assurance market; assurance provider; assurance providers; assurance sector; assurance service; assurance services; assurance fund; assurance innovation fund; assurance roadmap; third party assurance; trusted third party assurance; ai assurance; ai verify; testing service; test service; testing as a service; evaluation service; certification scheme; certification; certified; certify; certificate; certificates; conformity assessment; notified body; notified bodies; accredited (tester|testers|lab|labs|auditor|auditors|laboratory|assessor|market); assessment scheme; evaluation scheme; label scheme; kitemark; seal; trust mark; aiuc 1; insurance; insurers; underwrite; tuv; bsi; pre release (review|assessment|check); before (release|launch|deployment|going live|market|it ships); intake; open to (any|all|startups|companies|developers|builders|firms); apply; applications; applicants; cohort; cohorts; enrol; voucher; vouchers; free of charge; small developers; startups; start ups; independent builder; whole system; deployed applications; clinic; safety institute for; audit service; independent verification organisation; independent verification organization; ivo; mros; multistakeholder regulatory organization; safety testing market; testing lab',
  },
  {
    id: 'ACCESS',
    why: 'what evaluators get to see, and when',
    phrases:
      'early access; pre release access; pre deployment; predeployment; before release; before launch; ahead of release; prior to release; unreleased (model|models|checkpoint); helpful only; guardrails (removed|stripped|off); safeguards (removed|stripped|off|lifted); without (guardrails|safeguards|refusals); refusals removed; white box access; black box access; grey box; api access; query access; access to (models|weights|internals|reasoning|training data|the model|frontier models|unreleased|logs|data|systems|chain); researcher access; structured access; depth of access; level of access; limited access; days of access; weeks of access; hours with; time to test; unredacted; redacted; raw chain of thought; fine tuning access; testing agreement; testing agreements; testing partnership; evaluation agreement; memorandum; agreements with; signed agreements; shared with; gave .. (metr|apollo|institute|aisi|caisi|evaluators|testers|researchers); let .. (outsiders|researchers|evaluators|testers) in; inside the lab; embedded; on site; insiders and outsiders; outsiders; outside researchers; access programme; researcher programme; cannot verify; could not test; no way to check; hidden from (testers|evaluators|researchers); secretly; undisclosed; transparency; disclose; disclosure; published report; system card',
  },
  {
    id: 'SAFE_HARBOUR',
    why: 'legal protection for testers and what they handle',
    phrases:
      'safe harbour; safe harbor; good faith; good faith research; legal (protection|cover|immunity|shield|risk|threat|threats|safe); protection from (lawsuit|prosecution|liability|retaliation); immunity; liability shield; indemnity; indemnify; indemnification; dmca; section 1201; exemption; exempt researchers; computer fraud and abuse; cfaa; computer misuse act; terms of service; account (ban|bans|suspension|suspensions); banned researchers; sue; sued researchers; cease and desist; retaliation; whistleblower; whistleblowers; whistle blower; whistleblowing; speak up; raise concerns; raising concerns; non disparagement; non disclosure; nda; ndas; confidential; confidentiality; in confidence; trade secret; trade secrets; intellectual property; ip protection; proprietary (information|data|detail); privileged; privilege; anonymous reporting; reporting channel; protected disclosure; secure enclave; clean room; confidential computing; privacy preserving; legal safe; attorney client; secrecy; gag',
  },
  {
    id: 'INDEPENDENCE',
    why: 'who assesses, on whose money, with what mandate',
    phrases:
      'independent; independence; conflict of interest; conflicts of interest; impartial; impartiality; arm length; funded by; funding; budget; grant; paid by; pays for; self assessment; self regulation; self certify; marking its own homework; marks its own; grading its own; grade their own; accountability; accountable; mandate; statutory; statutory footing; statutory basis; put on a statutory; renamed; rename; reorganised; reorganized; restructured; merged; abolished; closed; shut; staff cuts; director; chief; head of; appointed; appoints; resigns; steps down; acting director; leadership; staff; headcount; hire; recruits; capacity; resourced; accredit; accredited; accreditation; licence; license; licensed auditors; audit standard; auditing standard; audit standards; auditor oversight; oversight board; board; advisory; supervisory; inspectorate; auditor independence; third party audit; third party audits; independent audit; independent audits; external audit; government overseen; audit; audits; audited; auditing; assess; assessor; assessors; assessment; who (tests|evaluates|audits|assesses|reviews); agreement with; partnership with; joins; network; international network; standing; competence; qualified; credibility; trust in',
  },
  {
    id: 'VENDOR_CHANNEL',
    why: 'vendors own channels for reports',
    phrases:
      'bug bounty; bug bounties; bounty; bounties; bounty programme; bounty program; safety bounty; model safety bounty; bio bug bounty; jailbreak bounty; vulnerability disclosure; disclosure policy; disclosure programme; disclosure program; coordinated disclosure; coordinated vulnerability disclosure; outbound disclosure; responsible disclosure; vulnerability reward; vulnerability rewards program; vrp; ai vrp; reward up to; rewards up to; pays up to; payout; payouts; paid out; in scope; out of scope; scope; eligible; not eligible; qualify; excluded; exclude; excludes; third party systems; third party models; submissions; submission; submit; report a; reports of; hackerone; bugcrowd; trusted tester; trusted testers; researcher access program; red teaming network; red team network; external red team; flaw report; flaw reporting; flaw disclosure; security page; security.txt; triage; invite only; public programme; universal jailbreak',
  },
  {
    id: 'INCIDENT',
    why: 'things that went wrong in deployed systems',
    phrases:
      'incident; incidents; outage; went wrong; goes wrong; failure; failures; failed; fail; fault; accident; mishap; fiasco; post mortem; postmortem; root cause; near miss; incident database; incident report; incident tracker; deleted; wiped; lost data; leaked; leak; exposed; harm; harmed; damage; crash; caused; cascading; cascade; knock on; deployed; in production; live system; rogue; inquiry; investigation; lawsuit; apologised; apologized; refund; refunded; customers; shut down; took down; hours; recovered; restored; backup; backups',
  },
  {
    id: 'SYSTEM_LEVEL',
    why: 'the whole against its parts',
    phrases:
      'whole system; system level; systems level; end to end; integrated system; integration; parts; components; component; each part; each step; individually; on its own; in combination; combined; together; sum of; emergent; interaction; interactions; interplay; pipeline; compound; composite; composition; compositional; harmless parts; harmless steps; adds up; add up; although .. (pass|passed|safe); every component; passed; all checks; case study; case studies; field study; deployment study; trajectory; trajectories; multi agent; complex system; socio technical; hand off; between systems; chain of; layers; none of .. (checks|tests|components)',
  },
]
