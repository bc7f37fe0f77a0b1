const longestHref = 2048;

/** An http(s) address without credentials, or null. */
export function safeHref(href: string | undefined): string | null {
  if (href === undefined || href.length > longestHref) return null;
  const trimmed = href.trim();
  if (!/^https?:\/\//i.test(trimmed)) return null;
  const url = URL.parse(trimmed);
  // Written out it may be longer than given.
  return url && url.username === '' && url.password === '' && url.hostname !== '' && url.href.length <= longestHref
    ? url.href
    : null;
}
