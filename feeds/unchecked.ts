// feeds/unchecked.ts - what is said of an address that was not checked against a recording of it or
// the publisher's own documentation (data).

export const LISTED = 'Public lists of working feeds name this address; we have not tried it.'
export const OWN_PAGE =
  'The publisher’s own page, by the address under which it is known; we have not tried to read it.'
