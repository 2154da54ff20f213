import type { Deployed } from './deployed.ts';

/** Who can reach a server: `closed`: only this machine or the other containers can; `unclear`: an image alone. */
export type Exposure = 'open' | 'closed' | 'unclear';

export function exposureOf({ way, container, host }: Deployed): Exposure {
  switch (way) {
    case 'dockerfile':
      return 'unclear';
    case 'space':
    case 'kubernetes':
      return 'open';
    case 'process':
      return host !== null && isLoopback(host) ? 'closed' : 'open';
    case 'compose':
    case 'docker-run': {
      const network = container.network?.value;
      if (network?.kind === 'text' && network.text === 'host') return 'open';
      const { ports, unseen } = container;
      return !unseen.rest && ports.every(({ address }) => address !== null && isLoopback(address)) ? 'closed' : 'open';
    }
  }
}

function isLoopback(address: string): boolean {
  return /^\[?(?:127(?:\.\d{1,3}){3}|::1)\]?$|^localhost$/.test(address);
}
