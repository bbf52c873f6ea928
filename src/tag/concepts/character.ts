// src/tag/concepts/character.ts - what is said of models' dispositions and their checking (data).

import type { Concept } from '../concept.ts'

export const character: readonly Concept[] = [
  {
    id: 'HONESTY',
    why: 'honesty and its failures, as a trait of a model',
    phrases:
      'honesty; honest; dishonest; truthfulness; truthful; lie; lying; lied; deceive; deception; deceptive; deceptively; mislead; misled; bluff; fabricate; fabricated; fabrication; overclaim; overstate; candour; candor; confess; admits; own up; conceal; concealed; cover up; hide evidence; misreport; misrepresent; white lie; confabulate',
  },
  {
    id: 'SYCOPHANCY',
    why: 'flattery and agreement for its own sake',
    phrases:
      'sycophancy; sycophantic; sycophant; flattery; flattering; flatter; people pleasing; agreeable; agreeableness; over agreeable; ingratiating; tells (users|people|them|you) what they want to hear; sides with (users|the user); yes man; validate .. (beliefs|delusion|feelings); affirming; endorsed users; caves; cave in; capitulate; gives in when; pushback; push back; warmth; delusion; delusional spiral; ai psychosis; too eager to please; obsequious; fawning',
  },
  {
    id: 'MISALIGNED_ACT',
    why: 'models acting against those they serve',
    phrases:
      'misaligned; misalignment; misbehave; misbehaviour; misbehavior; scheming; scheme; blackmail; sabotage; sabotaged; self preservation; shutdown resistance; resist shutdown; resists shutdown; shut down .. (resist|avoid|evade); avoid being shut down; goal guarding; power seeking; covert; covertly; subversive; subvert; insider threat; exfiltrate weights; copy its weights; disable oversight; reward hacking; reward hack; cheat; cheated; cheating; specification gaming; gaming the test; game the test; hidden goal; hidden objective; hidden agenda; rogue; treacherous; disobey; unwanted propensity; propensity; oversight evasion; loss of control; overeager; reckless; destructive action; unauthorised action; unauthorized action',
  },
  {
    id: 'CARE_TRAIT',
    why: 'care, harmlessness and refusal as dispositions',
    phrases:
      'disposition; harmlessness; harmless; trait; character; persona; personality; temperament; values; ethical; moral; refuse; refusal; refused; decline; overrefusal; over refusal; corrigible; corrigibility; warmth; empathy; conscientious; caution; carefulness; scruple; integrity; safety behaviour; safety behavior; alignment; aligned; pro social; benevolent; restraint; principled; self harm; suicidal; crisis',
  },
  {
    id: 'GENERATIONS',
    why: 'a disposition held against versions, scale or time',
    phrases:
      'across (generations|versions|releases|scales|model generations|families|model sizes|checkpoints|successive); generation to generation; each (generation|release|successor|version); successive (generations|versions|releases|models); newer (model|models|generation|versions|systems|releases); older (model|models|versions|generation); predecessor; successor; with (scale|size|capability); as models (grow|get|become|scale); larger models; bigger models; model size; parameters; from one version to the next; scaling; rises with (size|scale|capability); falls with; more capable models; capability jump; jump in capability; upgraded; upgrade; previous model; earlier model; version before; up from; down from; longitudinal; checkpoint; regress; regression; no better than',
  },
  {
    id: 'LONG_USE',
    why: 'long conversations, long deployments, changed environments',
    phrases:
      'long conversation; long conversations; extended conversation; long running; over many turns; multi turn; turns; after .. (turns|hours|days|weeks|months); drift; drifts; drifted; drifting; persona drift; value drift; goal drift; erode; erodes; eroded; wears off; long horizon; long deployment; in the wild; real conversations; ordinary use; everyday use; real deployment; deployed; production traffic; under pressure; social pressure; emotional pressure; time pressure; deadline; broken (environment|environments|scaffold|tools); tool access; given tools; long context; simulated business; vending',
  },
  {
    id: 'TEST_AWARENESS',
    why: 'models noticing that they are tested',
    phrases:
      'evaluation awareness; eval awareness; evaluation aware; eval aware; test awareness; situational awareness; (aware|realise|realize|recognise|recognize|know|knows|notice|noticing|suspect|detect|tell|spot|infer|guess) .. (being tested|being evaluated|being watched|a test|the test|an evaluation|evaluation|under test|being observed|test from|tests from); being tested; being evaluated; being watched; being observed; being monitored; while (watched|observed|monitored); when (watched|observed|monitored|unmonitored|unobserved); behave differently; act differently; behaving while; under observation; verbalised awareness; verbalized awareness; unverbalised; unverbalized; looks like a test; contrived scenario; realism; realistic (scenario|evaluation|setting|test); test or deployment; deployment or test; recognise the exam; test conditions; graders; grader awareness; best behaviour; best behavior; on their best',
  },
  {
    id: 'SANDBAGGING',
    why: 'hiding ability or faking alignment under test',
    phrases:
      'sandbagging; sandbag; sandbagged; underperform on purpose; deliberately (underperform|fail|worse|poor|wrong); strategic underperformance; strategically (comply|underperform|deceive|complying); hold back; holds back; held back on; alignment faking; fakes alignment; fake alignment; faking; pretend; pretends; pretending; feign; play dumb; playing dumb; password locked; hidden capability; capability elicitation; elicitation; under elicitation; elicitation gap; scheming evaluation; in context scheming; anti scheming; deceptive alignment; sleeper agent; backdoor; backdoored; trigger; conditional behaviour; selectively',
  },
  {
    id: 'TEST_QUALITY',
    why: 'whether tests measure what they claim',
    phrases:
      'validity; construct validity; invalid; what the test measures; benchmark validity; measurement error; false sense; false assurance; cannot (tell|distinguish|identify|establish|rule out); tell apart; distinguish; tells us little; evaluation (gap|method|validity|protocol|science); science of evaluation; behavioural test; behavioral test; looks stable; only looks; passes the test; pass tests; passed every test; red team; red teaming; audit game; auditing game; hidden objective; honeypot; petri; bloom; system card; alignment assessment; alignment audit; safety evaluation; safety case; unreliable evaluation; reward hack; exploits in the grader; held out tests; test cases; answer keys; saturated; contamination; contaminated; leaked tests; judge model',
  },
  {
    id: 'OVERSIGHT',
    why: 'supervision of stronger by weaker',
    phrases:
      'scalable oversight; oversight; weak to strong; weaker (model|supervisor|overseer|monitor|judge|teacher|trusted); weak (model|supervisor|teacher|labels|monitor|judge|overseer); strong model; stronger (model|models|agent|agents|system|student); supervise; supervisor; supervision; supervising; overseer; oversee; overseeing; superhuman; smarter than; beyond human; more capable than .. (humans|people|reviewers|overseers|checkers); debate; debaters; critique; critic; critics; recursive reward; process supervision; process reward; prover verifier; market making; iterated amplification; constitutional ai; rlaif; ai feedback; ai assisted (evaluation|review|oversight|grading|feedback); human (raters|judges|reviewers|feedback|evaluators|overseers); who (checks|watches|grades|judges|monitors) the; checks the checker; checking the checker; performance gap recovered; gap recovered; automated alignment; alignment researcher; alignment research',
  },
  {
    id: 'MONITORING',
    why: 'monitors that read what models think and do',
    phrases:
      'chain of thought; chains of thought; cot; monitorability; monitorable; cot monitor; reasoning trace; reasoning traces; scratchpad; thinking out loud; legible; legibility; illegible; unfaithful; faithfulness; faithful reasoning; opaque reasoning; latent reasoning; neuralese; encoded reasoning; steganography; steganographic; obfuscate; obfuscated; obfuscation; monitor; monitors; monitoring; trusted monitor; untrusted monitor; trusted model; untrusted model; ai control; control protocol; control evaluation; trusted editing; watchdog; auditing budget; suspicion score; catches .. (attacks|sabotage|backdoors|more|fewer); missed attacks; false alarms; false negative; activation monitor; probes; probe; linear probe; lie detector',
  },
  {
    id: 'SYNTHETIC_DATA',
    why: 'what passes through data that models made',
    phrases:
      'synthetic data; model generated data; machine generated (text|data); ai generated (data|text|training|content); generated training data; subliminal; subliminal learning; model collapse; collapse; recursive training; trained on (its own|their own|outputs|the outputs|model outputs|generated|synthetic); student; teacher; teacher and student; distillation; distil; distilled; distill; inherit; inherits; inherited; inheritance; transmit; transmission; hidden signals; pass on; passed on; passes on; passed down; handed down; lineage; ancestry; pedigree; data provenance; provenance of training; contaminated web; slop in pretraining; filtered data; filtering; training corpus; pretraining data; pretraining corpus; bias amplification; amplified bias; data audit; documents about ai; self fulfilling misalignment; ancestor model; parent model; upstream model; data poisoning; poisoned documents; feedback loop',
  },
  {
    id: 'CONSTITUTION',
    why: 'documents that say how a model should be',
    phrases:
      'constitution; model spec; the spec; specification of behaviour; code of conduct for models; rulebook; charter; founding document; soul document; soul doc; guiding principles; principles; hard constraints; hard constraint; chain of command; hierarchy of (values|principles|instructions); priority order; ranks .. (aims|principles|values); instruction hierarchy; behaviour guidelines; behavior guidelines; behaviour policy; character document; character card; model principles; spec change; spec update; revised constitution; new constitution; value statement; values document; collective constitutional; public input; bedrock principle; red lines; under 18 principles',
  },
  {
    id: 'CONFLICT',
    why: 'principles that pull against each other',
    phrases:
      'conflict between; conflicts between; conflicting (principles|values|instructions|rules|duties|goals); in conflict; at odds; trade off; tradeoff; trade offs; tension between; tensions; dilemma; dilemmas; competing (values|principles|duties|goals|aims); contradict; contradiction; contradictions; contradictory; clash; clashes; collide; which .. (wins|prevails|comes first); outweigh; override; overrides; settle; settled; prevail; precedence; helpfulness and (harmlessness|honesty); pull in different directions; pull apart; wrong trade off; interpretation; ambiguous clause; ambiguity; secretly (degrade|worse|weaker|weaken); quietly (degrade|worse|weaker|do worse)',
  },
  {
    id: 'STEERING',
    why: 'finding and moving traits inside a model',
    phrases:
      'steering; steer; steered; steering vector; persona vector; persona vectors; activation steering; activation; activations; activation space; activation engineering; representation engineering; direction in; directions; linear direction; residual stream; sparse autoencoder; sparse autoencoders; autoencoder; transcoder; crosscoder; interpretability; interpretable; mechanistic; circuit; circuits; attribution graph; features inside; feature; model diffing; trait vector; assistant axis; role vector; vector; vectors; neurons; emotion concepts; emotion vectors; introspection; internal representation; internals; internal state; white box; locate; localise; localize; concept injection; weight editing; model editing; edit; ablation; ablate; unlearning; unlearn; natural language autoencoder; activation oracle; probing',
  },
  {
    id: 'EMERGENT_MISALIGNMENT',
    why: 'narrow training with broad effect',
    phrases:
      'emergent misalignment; emergently misaligned; broad misalignment; broadly misaligned; narrow (fine tuning|finetuning|training|task|dataset|lesson|piece); insecure code; bad medical advice; reward hacking generalises; generalises to; generalizes to; inoculation prompting; inoculation; spillover; spills over; spill over; broad misbehaviour; weird generalisation; weird generalization; persona selection; toxic persona; evil; fine tuned on; fine tuning on; after fine tuning; finetuned on; harmless rewards; benign (fine tuning|data|dataset|finetuning)',
  },
  {
    id: 'CORRECTION',
    why: 'fixing or taking back what a model became',
    phrases:
      'roll back; rolled back; rollback; rolls back; reverted; reverts; revert; withdrew .. update; pulled .. update; undo; undone; correct; corrected; correction; mitigate; mitigation; reduce sycophancy; reduced sycophancy; less sycophantic; retrain; retrained; retraining the model; post training; character training; preference training; dpo; rlhf; reinforcement learning; supervised fine tuning; realignment; realign; cure; remedy; fix; persists; persistent; survives (training|fine tuning|correction); comes back; returned; safety training; adversarial training; deliberative alignment; anti scheming training; constitutional classifiers; trained away; trained out; training away',
  },
]
