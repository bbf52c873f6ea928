// src/tag/concepts/displacement.ts - what is said of work, jobs and firms (data).

import type { Concept } from '../concept.ts'

export const displacement: readonly Concept[] = [
  {
    id: 'JOB_BENCHMARK',
    why: 'tests of agents on real work',
    phrases:
      'gdpval; remote labor index; rli; apex agents; apex; jobbench; theagentcompany; agentcompany; vending bench; project vend; tau bench; osworld; swe bench; swe lancer; swe bench pro; terminal bench; webarena; workarena; mlebench; paperbench; gaia; agents last exam; toolathlon; finance agent; crmarena; mcp atlas; upbench; real world (tasks|work|projects|jobs); economically valuable; valuable tasks; professional (work|tasks|services|deliverables|workflows); office (work|tasks); knowledge work; freelance (projects|jobs|work|tasks); upwork; deliverable; deliverables; rubric; rubrics; expert graders; domain experts; occupations; whole (job|jobs|projects|roles); long horizon; long tasks; long workflows; multi step; end to end (work|tasks|projects|jobs); task horizon; time horizon; time horizons; 50 percent; doubling time; doubling every; hours of work; hours long; hour long; task completion; completes; completed .. (tasks|projects|jobs); passes .. (tasks|projects); pass rate; pass 1; success rate; best agent; strongest agent; leading agent; automation rate; simulated (office|company|firm|business); ran a (shop|store|business|company); run a (shop|store|business|company); in a simulated; unattended; office agents; computer use; accept the work; client would accept; failing grade',
  },
  {
    id: 'PRODUCTIVITY_STUDY',
    why: 'measured effects of tools on workers output',
    phrases:
      'productivity; randomised controlled; randomized controlled; rct; controlled trial; controlled experiment; field experiment; field trial; natural experiment; treatment group; control group; faster; slower; speed up; speedup; time saved; saved .. (hours|minutes); hours a week; output per; throughput; quality of work; developers; programmers; engineers; pull requests; commits; code review; rework; cycle time; bugs introduced; technical debt; call centre agents; customer support agents; consultants; lawyers; radiologists; accountants; writers; with and without ai; access to ai; ai access; perceived; self reported; believed they; workslop; copilot users; copilot trial; experienced developers; completion time; measured productivity; issues resolved per hour; productivity gain; productivity gains; j curve; total factor productivity',
  },
  {
    id: 'CUTS',
    why: 'jobs cut or not filled',
    phrases:
      'layoff; layoffs; lay off; laid off; laying off; job cuts; job cut; job losses; job loss; redundancies; redundancy; redundant; redundancy round; dismiss; dismissed; fire; fired; let go; (cut|cuts|cutting|axe|axes|axed|axing|slash|slashes|slashing|shed|sheds|shedding|eliminate|eliminates|eliminating|eliminated|trim|trims|trimming|drop|scrap|remove|removed) .. (jobs|job|staff|roles|role|positions|posts|workers|workforce|employees|headcount|people|teams|payroll|engineers|agents); (jobs|roles|posts|positions|staff|workers|people) .. (cut|axed|eliminated|gone|lost|go|replaced|removed); headcount; headcount reduction; smaller workforce; reduce (headcount|staff|workforce); reduced (headcount|staff|workforce|its headcount|its workforce); fewer (people|employees|staff|workers|hires|jobs|engineers|posts|roles|graduates|heads); hiring freeze; freeze hiring; hiring pause; pause hiring; stop hiring; stopped hiring; not hiring; slow hiring; slower hiring; hire fewer; hiring fewer; not replace; not be replaced; will not be refilled; attrition; not backfill; backfill; severance; voluntary exit; warn notice; warn notices; rehire; rehired; rehiring; hire back; brought back; boomerang; regret; workforce reduction; reduction in force; restructuring; downsizing; shrink; shrinking; payrolls; number of employees; net (loss|jobs|change); job destruction; cuts',
  },
  {
    id: 'CUT_CAUSE_AI',
    why: 'AI named as the reason for staff changes',
    phrases:
      'because of ai; due to ai; attributed to ai; attribute to ai; attributes .. ai; blamed on ai; blame ai; blames ai; blaming ai; citing ai; cited ai; cites ai; ai cited; ai as (a|the) reason; ai as (a|the) cause; ai was (cited|the reason|blamed); reason for (cuts|layoffs|job cuts); ai related (layoffs|job cuts|cuts|job losses|redundancies); ai driven (layoffs|job cuts|cuts|job losses|redundancies|displacement|restructuring); ai attributed; ai linked; ai layoffs; ai job (cuts|losses|loss|displacement); ai washing; replaced (by|with) (ai|agents|software|an ai|a chatbot|chatbots|automation|bots|machines); replace .. (workers|staff|employees|jobs|roles|people|agents) with (ai|agents|bots|software|chatbots); replacing .. (workers|staff|employees|people|humans) with; ai (took|takes|replaces|replaced|replacing|displaces|displaced|eliminates|destroys|does) .. (jobs|job|work|workers|roles|staff|tasks); taken by ai; lost .. to ai; jobs to ai; ai made .. (redundant|unnecessary); thanks to ai; ai efficiencies; ai efficiency; efficiency gains from ai; ai lets us; do more with fewer; agents (handle|handles|do|does|now handle|doing|resolve) .. (work|tickets|queries|calls|tasks|percent|cases); agents instead of; before hiring; prove .. ai cannot; ai first; headcount effect; effect on headcount; effects on (employment|headcount|jobs)',
  },
  {
    id: 'REORG',
    why: 'firms rebuilt around agents',
    phrases:
      'ai native; ai first company; ai first firm; born with ai; lean team; lean teams; tiny team; tiny teams; small teams; one person company; one person unicorn; solo founder; revenue per (employee|head); per employee; flatter; flatten; flattening; flattened; delayering; layers of management; management layers; fewer managers; middle managers; middle management; span of control; spans of control; org chart; organisation chart; organisational structure; organizational structure; structure; reorganise; reorganize; reorganised; reorganized; reorganisation; reorganization; restructure; redesign; redesigned; redesigning; rebuild; rebuilt; rebuilding; rewire; rewired; re engineer; workflow; workflows; work redesign; process redesign; operating model; operating models; coordination; coordination cost; coordination costs; meetings; hierarchy; teams of; pods; squads; small pods; orchestrate; orchestrator; manager of agents; manage agents; managing agents; supervise agents; fleet of agents; agents per; agent boss; human agent; hybrid teams; work next to; alongside agents; merged (roles|teams|departments|functions); combined (roles|teams); new roles; forward deployed; in house (ai|system|systems|platform|tool|agents); built its own; bespoke; run by agents; run by ai; department; departments; back office; chief ai officer; outsourcing; outsourced; insourcing; vibe coding; product teams; engineers now; specialists; generalists; job redesign; job descriptions; headcount plan',
  },
  {
    id: 'EXPOSURE',
    why: 'exposure scores and task indices',
    phrases:
      'exposure; exposed; exposed occupations; exposed jobs; most exposed; least exposed; ai exposed; highly exposed; more exposed; less exposed; exposure score; exposure scores; exposure index; exposure measure; exposure measures; ai exposure; llm exposure; observed exposure; task based; occupational exposure; susceptible; vulnerable occupations; automatable; automation potential; share of tasks; tasks that ai; at risk jobs; jobs at risk; occupations (most|least|open|that); open to (ai|generative ai|language models); most open to; ai touches; ai heavy; aioe; eloundou; felten; webb; o net; complementarity; augment; augmentation; augmented; automate; automation; substitut; substitute; usage based; suitability; ranking of occupations; ranked occupations; ranked by; quintile; quartile; occupation; occupations; sector; sectors; industries',
  },
  {
    id: 'LABOUR_OUTCOME',
    why: 'employment, hiring, pay and unemployment as measured',
    phrases:
      'employment; unemployment; unemployment rate; jobless; jobless rate; joblessness; labour market; labor market; job market; jobs report; payroll; payrolls; payroll growth; vacancies; vacancy; postings; job postings; job adverts; job ads; openings; hiring rate; hiring; wages; wage; earnings; pay; salary; salaries; income; wage growth; wage premium; premium; labour demand; labor demand; labour force; labor force; participation; hours worked; employed; workforce; jobs; job growth; job creation; net jobs; aggregate; statistics; data show; relative to; compared with; since (late 2022|chatgpt|november 2022|2022); no (measurable|detectable|discernible|significant|clear|visible|evidence|sign); little (effect|evidence|sign|change); null effect; not yet visible; macroeconomic; gdp; recession; interest rates; over hiring; slowdown',
  },
  {
    id: 'ENTRY_LEVEL',
    why: 'young and new workers',
    phrases:
      'entry level; entry level jobs; junior; juniors; junior roles; junior developers; graduate; graduates; recent graduates; new graduates; college graduates; university leavers; school leavers; young workers; younger workers; youngest workers; young people; early career; aged 22; 22 to 25; ages 22; under 25; twentysomethings; gen z; interns; internship; internships; apprentice; apprentices; apprenticeship; apprenticeships; trainee; trainees; first job; first jobs; first rung; bottom rung; career ladder; job ladder; ladder; rung; seniority; seniority biased; senior; seniors; experienced workers; pipeline of; novices; novice; beginners; campus; campus hiring; class of; student; students; canaries; new entrants; starter jobs; training contract; training contracts; associates',
  },
  {
    id: 'WORKER_FATE',
    why: 'what becomes of affected workers',
    phrases:
      'displaced workers; displaced; displacement; reskill; reskilling; retrain; retraining; retrained; upskill; upskilling; training programme; training program; transition; transitions; career change; changed occupation; moved into; moves into; new work; new jobs; new occupations; re employed; reemployed; reemployment; found work; finding work; find work; out of work; long term unemployed; scarring; scar; scarred; earnings loss; earnings losses; lower pay; pay cut; lost income; income fell; freelancers; freelancer; freelance; gig workers; translators; illustrators; copywriters; voice actors; artists; call centre workers; customer service workers; coders; incumbents; adapt; adaptive capacity; job quality; skills; skill; skill premium; ai skills; learn; learned; learning; deskilling; deskilled; skill loss; skill atrophy; experience; safety net; income support; unemployment insurance; benefits; basic income; wage insurance; job guarantee; workers; worker; union; unions; career; careers; duration; years later; decade; older workers; women; left the labour force; blue collar; trades; plumbers; electricians; nurse',
  },
  {
    id: 'ADOPTION',
    why: 'how fast firms take AI up',
    phrases:
      'adoption; adopt; adopted; adopters; adopting; uptake; take up; rollout; rolled out; roll out; deployment rate; diffusion of ai; share of firms using; firms using ai; firms use ai; businesses using ai; use ai; uses ai; using ai; use of ai; ai use; ai usage; use rate; usage; pilot; pilots; pilot projects; pilots stall; proof of concept; proofs of concept; stuck in pilot; production; scaled; scale up; scaling; penetration; paid subscriptions; seats; licences for; active users; spending on ai; ai spending; invest in ai; percent of (firms|companies|businesses|workers|employees|employers|small firms); (doubled|tripled|rose|climbed|up) from; adoption rate; adoption curve; adoption gap; laggards; leaders; barriers; barrier; slow; slower; slowly; fast; faster than; pace; speed; lag; lags; lagging; catch up; keep up; keep pace; keeping pace; years behind; outpace; outpaced; outrun; outstrip; institutions; labour institutions; curriculum; training systems; safety nets; layoff notice; warn act; disclosure of ai layoffs; robot tax; commission on; task force; taskforce; readiness; ready for; prepared; unprepared; preparedness; adapt; adaptation; absorb; diffusion; rivals; competitors; competitive pressure',
  },
]
