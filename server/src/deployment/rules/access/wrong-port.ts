import { message } from '../../../common/words/message.ts';
import type { Port } from '../../container.ts';
import { listeningOf } from '../../images/facts.ts';
import { runsStartScript } from '../../verdict/command.ts';
import type { JudgedServer } from '../../verdict/server.ts';
import { composeExample, goodExample, usersFile, usersMount, usersVariable } from '../support/example.ts';
import type { DeploymentRule } from '../rule.ts';

export const wrongPort: DeploymentRule = {
  id: 'wrong-port',
  severity: 'warning',
  topic: 'other',
  title: 'A port is published at which the image does not listen',
  why: 'Rubrix and Argilla 1.0 and 1.1 listen on port 80, later images on 6900, unless `PORT` or `UVICORN_PORT` says otherwise. Behind another port nothing answers.',
  bad: composeExample({ ports: '6900:6900', environment: [usersVariable], volumes: [usersMount], files: usersFile }),
  good: goodExample,
  fixes: ['correct-port'],
  find(server, say) {
    const { container, release } = server;
    const { generation } = release;
    if (generation === null || generation === 'argilla-2' || !runsStartScript(container)) return;
    const port = portOf(server);
    const network = container.network?.value;
    if (port === null || container.ports.length === 0 || container.unseen.rest || (network && network.kind !== 'text'))
      return;
    if (network?.kind === 'text' && (network.text === 'host' || network.text === 'none')) return;
    if (container.ports.some((each) => !isKnown(each) || includes(each, port))) return;
    const [first] = container.ports;
    if (first)
      say(first.place, message`In the container the server listens on port ${port}: behind this one nothing answers.`, {
        subject: { path: String(port) },
      });
  },
};

/** Where the server listens; null where that can't be told. */
function portOf({ container, release }: JudgedServer): number | null {
  const { port, variable } = listeningOf(release);
  const { variables, unseen } = container;
  if (unseen.variables || variables.has('BIND')) return null;
  const value = variables.get(variable)?.value;
  if (!value || value.kind === 'unset') return port;
  return value.kind === 'text' && /^\d{1,5}$/.test(value.text) ? Number(value.text) : null;
}

function isKnown({ target }: Port): boolean {
  return /^\d+(?:-\d+)?(?:\/tcp)?$/.test(target);
}

function includes({ target }: Port, port: number): boolean {
  const [from = '', to = from] = target.replace('/tcp', '').split('-');
  return Number(from) <= port && port <= Number(to);
}
