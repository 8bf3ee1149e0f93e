/** Hosts that only the writer's own computer or network knows. */
const privateHost =
  /^(?:(?:.+\.)?(?:localhost|local|internal|lan|corp|home|intranet|localdomain)|0\.0\.0\.0|(?:127|10)\.[\d.]+|192\.168\.[\d.]+|169\.254\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|\[(?:::1?|f[cd][\da-f]{2}:.*|fe80:.*)\])$/;

/**
 * Finds what prevents readers from opening a web address, though its form is right.
 *
 * @param address a URL that can be parsed, with http or https
 * @returns the fault, phrased to follow the address; undefined if there is none
 */
export function faultOfWebAddress(address: string): string | undefined {
  const { hostname, username, password } = new URL(address);
  const host = hostname.replace(/\.$/, '');
  if (username !== '' || password !== '') return 'has a user name or password before the “@”';
  if (privateHost.test(host)) return `leads to “${host}”, which only your own computer or network knows`;
  if (host.startsWith('[')) return undefined;
  const wrong = /[^a-z\d._-]|\.(?=\.)|^\./.exec(host)?.[0];
  if (wrong !== undefined) return `has “${wrong}” where its host cannot have it: “${host}”`;
  const target = targetOf(new URL(address));
  if (target !== undefined) return `leads through “${host}” to ${target}`;
  if (/^(?:www\.)?[^.]+$|\.[a-z]$/.test(host))
    return `has no complete host: “${host}” lacks an ending such as .org`;
  return undefined;
}

/** Where a link leads that a program has wrapped to watch who follows it; undefined for others. */
function targetOf({ hostname, pathname, searchParams }: URL): string | undefined {
  const isWrapper =
    hostname.endsWith('.safelinks.protection.outlook.com') ||
    (/^www\.google\.[a-z.]+$/.test(hostname) && pathname === '/url') ||
    (/^l\.(?:facebook|instagram)\.com$/.test(hostname) && pathname.startsWith('/'));
  const target = searchParams.get('url') ?? searchParams.get('q') ?? searchParams.get('u') ?? '';
  return isWrapper && URL.canParse(target) ? target : undefined;
}
