// src/web/feeds/conditional.ts - whether somebody who asks has the current version already (pure).

export type Validators = { etag: string; modifiedAt: string } // a strong ETag with its quotes; ISO 8601

/**
 * Whether to answer 304. If-None-Match alone counts where it is given.
 *
 * @see RFC 9110, section 13.2.2
 */
export function isUnchanged(
  ifNoneMatch: string | undefined,
  ifModifiedSince: string | undefined,
  { etag, modifiedAt }: Validators,
): boolean {
  if (ifNoneMatch !== undefined) {
    return (
      ifNoneMatch.trim() === '*' ||
      ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
    )
  }
  const since = Date.parse(ifModifiedSince ?? '')
  return Math.floor(Date.parse(modifiedAt) / 1000) * 1000 <= since
}
