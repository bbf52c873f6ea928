// src/tag/concept.ts - what a concept is (types only): an idea of the field and the ways to say it.

/**
 * An idea and its phrases. The phrases are separated by `;` and stemmed when they are loaded, so
 * "prompt injection" also finds "prompt injections". `(a|b)` stands for either; `..` for up to six
 * words between, inside one sentence: "(cut|axe) .. (jobs|posts)".
 */
export type Concept = { id: string; why: string; phrases: string }
