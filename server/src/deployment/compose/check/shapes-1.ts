import { names, type Shape, switchForm } from './shape.ts';

const text: Shape = { leaves: ['text'] };
const texts: Shape = { items: text, unique: true };
const textOrTexts: Shape = { ...text, ...texts };
const command: Shape = { leaves: ['text'], items: text };
const keyValues: Shape = { ...texts, values: { leaves: ['text', 'integer', 'float', 'odd', 'null'] } };
const flag: Shape = { leaves: ['boolean', 'text'], form: switchForm };
const anything: Shape = { leaves: ['text', 'integer', 'float', 'boolean', 'null'], items: {}, keys: {} };
const mode: Shape = { leaves: ['integer', 'float'] };
const fileMount: Shape = { ...text, exact: true, keys: { source: text, target: text, uid: text, gid: text, mode } };
const external: Shape = { ...flag, keys: {} };

const mount: Shape = {
  ...text,
  exact: true,
  keys: {
    type: text,
    source: text,
    target: text,
    read_only: flag,
    consistency: text,
    bind: { exact: true, keys: { propagation: text } },
    volume: { exact: true, keys: { nocopy: flag } },
    tmpfs: { exact: true, keys: { size: { leaves: ['integer'] } } },
  },
  required: ['type'],
};

const serviceKeys: Readonly<Record<string, Shape>> = {
  image: text,
  build: { ...text, keys: { context: text, dockerfile: text, target: text, args: keyValues } },
  command,
  entrypoint: command,
  environment: keyValues,
  env_file: textOrTexts,
  volumes: { items: mount, unique: true },
  volumes_from: texts,
  tmpfs: textOrTexts,
  configs: { items: fileMount },
  secrets: { items: fileMount },
  profiles: texts,
  working_dir: text,
  network_mode: text,
  extends: { ...text, exact: true, keys: { service: text, file: text }, required: ['service'] },
};

const content: Shape = {
  exact: true,
  keys: {
    name: text,
    file: text,
    external,
    labels: anything,
    driver: text,
    driver_opts: anything,
    template_driver: text,
  },
};

const volumeKeys: Readonly<Record<string, Shape>> = {
  name: text,
  external,
  labels: anything,
  driver: text,
  driver_opts: anything,
};

/** What a file of docker-compose 1.29 may hold. It is the last of its kind, so that there are no other keys. */
export const fileShape1: Shape = {
  exact: true,
  keys: {
    version: text,
    services: { values: { keys: serviceKeys }, names },
    networks: anything,
    volumes: { values: { leaves: ['null'], exact: true, keys: volumeKeys }, names },
    configs: { values: content, names },
    secrets: { values: content, names },
  },
};
