// src/platform/bare-address.ts - the address in a sender's name (pure).

/** The bare address of `Name <address>`: what an envelope names (RFC 5321). */
export const bareAddress = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from
