// src/platform/without-addresses.ts - what a post says of a letter, without whom it was for (pure).

const ADDRESS = /[^\s<>"'`(),;:=]+@[^\s<>"'`(),;:]+/g

/**
 * A text in which mail addresses are left out. Posts quote them in their answers, and answers are kept for
 * longer than an address may be: of one who left only a keyed hash stays.
 */
export const withoutAddresses = (text: string): string => text.replace(ADDRESS, '…')
