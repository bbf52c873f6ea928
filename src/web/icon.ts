// src/web/icon.ts - the site's icon (data): a line of text that is looked at again.

export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b4f8a"/><path d="M7 22h18M7 16h10" stroke="#fff" stroke-width="3" stroke-linecap="round"/><path d="M25 10a6 6 0 1 0 0 6M25.500 6v5h-5" fill="none" stroke="#fbe9a9" stroke-width="2.500" stroke-linecap="round" stroke-linejoin="round"/></svg>
`
