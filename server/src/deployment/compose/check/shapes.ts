import { names, type Shape, switchForm } from './shape.ts';

/** A time stamp is handed on as text. */
const text: Shape = { leaves: ['text', 'time'] };
const texts: Shape = { items: text };
const textOrTexts: Shape = { ...text, ...texts };
const switchable: Shape = { leaves: ['boolean', 'text'], form: switchForm };
const command: Shape = { leaves: ['text', 'time', 'null'], ...texts };

/** `NAME: value`, or a list of `NAME=value`. */
const keyValues: Shape = {
  items: text,
  values: { leaves: ['text', 'integer', 'float', 'boolean', 'time', 'null'] },
};

const fileMounts: Shape = { items: { ...text, keys: { source: text, target: text } } };

const serviceKeys: Readonly<Record<string, Shape>> = {
  image: text,
  build: {
    ...text,
    keys: { context: text, dockerfile: text, dockerfile_inline: text, target: text, args: keyValues },
  },
  command,
  entrypoint: command,
  environment: keyValues,
  env_file: {
    ...text,
    items: { ...text, keys: { path: text, format: text, required: switchable }, required: ['path'] },
  },
  volumes: {
    items: {
      ...text,
      keys: {
        type: text,
        source: text,
        target: text,
        read_only: switchable,
        bind: { keys: { create_host_path: switchable } },
        volume: { keys: { subpath: text } },
        tmpfs: { keys: {} },
      },
      required: ['type'],
    },
  },
  volumes_from: texts,
  tmpfs: textOrTexts,
  configs: fileMounts,
  secrets: fileMounts,
  ports: {
    items: {
      leaves: ['text', 'time', 'integer', 'float'],
      keys: {
        host_ip: text,
        target: { leaves: ['integer', 'text'] },
        published: { leaves: ['integer', 'text'] },
      },
    },
  },
  profiles: texts,
  working_dir: text,
  network_mode: text,
  extends: { ...text, keys: { service: text, file: text }, required: ['service'] },
};

const content: Shape = { keys: { file: text, environment: text, content: text } };

/** What of a file is looked at. */
export const fileShape: Shape = {
  keys: {
    version: text,
    name: text,
    include: { items: { ...text, keys: {} } },
    services: { values: { keys: serviceKeys }, names },
    volumes: { values: { leaves: ['null'], keys: {} }, names },
    configs: { values: content, names },
    secrets: { values: content, names },
  },
};
