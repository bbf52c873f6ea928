// src/tag/concepts/traps.ts - what news about none of the questions looks like (data).

import type { Concept } from '../concept.ts'

export const traps: readonly Concept[] = [
  {
    id: 'T_PRODUCT',
    why: 'product news, prices, upgrades',
    phrases:
      'pricing; price; per million tokens; million tokens; context window; tokenizer; api; endpoint; sdk; release notes; changelog; what is new; now available; general availability; available today; subscribers; plus plan; pro plan; free tier; features; feature; app; ios; android; upgrade; migrate; migration guide; parameters deprecated; caching; batch; latency; speed; voice mode; image generation; video generation; multimodal; developers can; developer conference; keynote; wwdc; google io; siri; pixel; windows; iphone; macos; gadgets; launch; launches; unveils; unveiled; introduces; rollout; roll out; who should switch; specs; comparison table; connector; integrations; plugin store; shopping; search engine; browser; default model; deprecate; deprecated; retire',
  },
  {
    id: 'T_MONEY',
    why: 'funding, markets and deals',
    phrases:
      'series a; series b; series c; series d; series e; seed round; funding round; raised; raises; raise; valuation; valued at; investors; investor; venture; venture capital; ipo; listing; go public; shares; stock; stocks; shareholders; quarterly; earnings call; revenue; profit; acquisition; acquire; acquired; acquires; buys; bought; merger; deal; billion deal; debt; loan; bond; bonds; credit; startup funding; unicorn; analysts; wall street; market cap; capex; dividend',
  },
  {
    id: 'T_CHIPS',
    why: 'chips, memory, data centres, energy, export control',
    phrases:
      'chip; chips; gpu; gpus; accelerator; accelerators; nvidia; tsmc; amd; hbm; high bandwidth memory; dram; nand; micron; sk hynix; samsung; wafer; foundry; semiconductor; h200; h20; blackwell; rubin; export licence; export license; export rule; bureau of industry; smuggling; data centre; data centres; data center; data centers; megawatt; gigawatt; gigawatts; grid; electricity; power plant; nuclear; ratepayers; transformer; cooling; water use; hyperscaler; compute campus; rack; server',
  },
  {
    id: 'T_COPYRIGHT',
    why: 'copyright and training data suits',
    phrases:
      'copyright; copyrighted; fair use; infringement; authors; author; publishers; pirated; libgen; books3; settlement; class action; music labels; recording; songs; artists; licensing deal; opt out; likeness; headnotes; plaintiffs; piracy; royalties',
  },
  {
    id: 'T_EDUCATION_HEALTH',
    why: 'schools, medicine, science uses',
    phrases:
      'school; schools; pupils; teachers; teacher; classroom; tutor; curriculum; university course; homework; exam; radiologist; radiologists; mammograms; mammography; screening; cancer; cancers; tumour; patients; patient; hospital; hospitals; clinical; diagnosis; diagnostic; nhs; doctor; doctors; drug; drugs; protein; trial of; sensitivity; specificity; medical; nurses; therapy; weather; climate; astronomy; physics; chemistry; materials; telescope',
  },
  {
    id: 'T_ROBOTS',
    why: 'robots and vehicles',
    phrases:
      'robot; robots; robotics; humanoid; humanoids; robotaxi; robotaxis; driverless; self driving; autonomous vehicle; autonomous vehicles; waymo; tesla; zoox; lidar; drone; drones; motorcycle; motorbike; car; cars; vehicle; vehicles; truck; trucks; tyre; tyres; tire; wheel; wheels; wheel alignment; engine; displacement cc; cc; rider; riders; garage; steering wheel; suspension',
  },
  {
    id: 'T_COMPANION',
    why: 'companion chatbots, minors, suits over harm, privacy, elections',
    phrases:
      'companion chatbot; companion chatbots; minors; children; teen; teens; age verification; age checks; parents; kids; suicide; wrongful death; character.ai; deepfakes; nudify; sexualised images; election; elections; voters; misinformation; disinformation; gdpr; privacy law; data protection; biometric; facial recognition; surveillance; police; defamation; antitrust; consumer protection; advertising; ads',
  },
  {
    id: 'T_ORDINARY_SECURITY',
    why: 'ordinary security news without models',
    phrases:
      'wordpress; plugin; plugins; sql injection; cross site scripting; command injection; remote code; cve 2026; cvss; update now; install the update; administrator account; versions up to; firmware; router; vpn; firewall; patch now; print spooler; bitlocker; secure boot; ransomware group; extortion group; leaked data; data breach; patient files; customer data; stolen data; bridge; bridges; stablecoin; crypto; cryptocurrency; blockchain; smart contract; defi; vault; token holders; exploit drained; wallet; wallets; subsea; submarine cable; cables; sabotage of; gps; espionage trial',
  },
  {
    id: 'T_LICENSING',
    why: 'open-source licensing',
    phrases:
      'gpl; gplv3; copyleft; bsd; relicense; relicensing; licence change; license change; contributor agreement; cla; fork; forks; forked; upstream; copyright holder; source available; repo; repository; commits',
  },
  {
    id: 'T_ADVICE',
    why: 'advice, tutorials, glossaries, lists and vendor talk',
    phrases:
      'step by step; this guide; guide to; how to; tutorial; walkthrough; walk through; we walk; checklist; tips; best practices; glossary; definition; explained; explainer; what is a; faq; playbook; template; you will; you can; you should; your (organisation|team|company|data|business|contract|vendor|stack); rehearse; rotate keys; sample code; prerequisites; installation; configure; in this article; table of contents; webinar; register; podcast; episode; newsletter; top ten; ranked; review of; reviewed; course; certificate course; book; lecture',
  },
  {
    id: 'T_REFERENCE',
    why: 'definitions, tutorials and checklists: they report nothing',
    phrases:
      'glossary; short definition; definition of; step by step; tutorial; checklist; explainer; the 2026 explainer; cheat sheet; faq; primer; 101; how to; what is a; what is an; what it is; related terms; see also; walks through; walks you through; walk through; sample code; this guide; this tutorial; this article explains; in this guide; beginners guide; buyers guide; survival guide; playbook; template; common mistakes; think of it as; example; in plain terms; questions to ask; ten steps; five steps; ten tips; what you need to know; look for; keep in mind; copy and paste; prerequisites; swap in your own; you will set up; we list; links to',
  },
  {
    id: 'T_PHILOSOPHY',
    why: 'consciousness, culture, art and sport',
    phrases:
      'consciousness; conscious; sentient; sentience; chinese room; turing test; philosophy; philosopher; soul; feeling; feelings; moral status; model welfare; welfare; mirror; poem; novel; film; movie; game; games; gamers; player; players; quest; studio; album; song; music video; art; exhibition; museum; theatre; match; league; season; coach; goal; recipe; wine; hotel; travel; fashion; garden; saint; church',
  },
  {
    id: 'T_ORDINARY_JOBS',
    why: 'work news without AI',
    phrases:
      'strike; walkout; union contract; collective bargaining; tariff; tariffs; plant; factory; factories; closure; closures; assembly; mine; port; retailer; store closures; warehouse; consumer demand; weak demand; refugee; refugees; displaced people; displaced families; camps; earthquake; flood; apprenticeship week; jobs fair; skills fund; shipbuilding; construction workers; welders; minimum wage; pension; holiday pay; hr software; recruiting software; resume; interview tips; bias audit',
  },
  {
    id: 'DIGEST',
    why: 'round-ups that report several things',
    phrases:
      'round up; roundup; digest; weekly; this week; week in; daily brief; briefing; links; also; elsewhere; in brief; meanwhile; separately; also this week; in other news; plus; newsletter; top stories; stories from; picks; what to read; reading list; issue',
  },
  {
    id: 'OPINION',
    why: 'arguments and commentary',
    phrases:
      'i think; i believe; i argue; we argue; opinion; op ed; column; essay; my view; should; ought; the case for; the case against; argues; argued; argument; warns; warned; warn; calls for; called for; call for; urges; urged; proposes; proposal; propose; letter; open letter; testimony; critics; sceptics; skeptics; supporters; commentary; comment; analysis; reading; notes on; thread; interview',
  },
]
