// @ts-check
// The pictures of the walkthrough, by the names of its steps.
import { code, colour, colours, diamond, dot, frame, lineAt, note, pair, picture, squiggle, words } from './svg.mjs';

export const picturesFolder = 'media/walkthrough/';

const { bad, faint, good, key, odd } = colours;
const left = 30;
const whole = { x: 10, y: 10, w: 510, h: 310 };
const hash = '$2b$12$8QEHA1y12NJywTuQfWAiC…';

function file() {
  return picture(
    frame({ ...whole, title: 'users.yml' }),
    pair(left, 0, 'username', 'ana'),
    pair(left, 1, 'full_name', 'Ana Díaz'),
    pair(left, 2, 'hashed_password', hash),
    pair(left, 3, 'api_key', 'Kq7Zt2mXw9Lp4Rv8Yb3N…'),
    pair(left, 4, 'workspaces', '[news, reviews]'),
    pair(left, 6, 'username', 'ben'),
    pair(left, 7, 'hashed_password', hash),
    pair(left, 8, 'api_key', 'w2Hc6Ts9Qj4Xf7Nd1Gk5…'),
    pair(left, 9, 'workspaces', '[news]'),
  );
}

function problems() {
  return picture(
    frame({ ...whole, title: 'users.yml' }),
    pair(left, 0, 'username', 'ana'),
    squiggle(left, 0, 2, 8, odd),
    note(left + 30, lineAt(0) + 12, 410, [
      'ana becomes a super-user, who reaches every workspace,',
      'as there is no key "workspaces".',
    ]),
    pair(left, 4, 'hashed_password', 'secret'),
    squiggle(left, 4, 19, 6, bad),
    pair(left, 5, 'api_key', 'Kq7Zt2mXw9Lp4Rv8Yb3N…'),
    note(
      left + 30,
      lineAt(5) + 14,
      300,
      ['Hash this password with bcrypt', 'Set a new password…', 'Mark as intended'],
      {
        chosen: 0,
      },
    ),
  );
}

function passwords() {
  const input = colour('input.background');
  return picture(
    frame({ ...whole, title: 'users.yml' }),
    note(60, 44, 410, ['Password of ana', '', 'Press Enter to hash it, Escape to leave it']),
    `<rect x="72" y="70" width="386" height="20" rx="3" fill="${input}" stroke="${colour('focusBorder')}"/>`,
    words(80, 85, '••••••••••••••••'),
    `<path d="M265 128 v34 m-6 -8 l6 8 l6 -8" stroke="${faint}" stroke-width="1.5"/>`,
    pair(left, 5, 'username', 'ana'),
    pair(left, 6, 'hashed_password', hash, good),
    pair(left, 7, 'api_key', 'Kq7Zt2mXw9Lp4Rv8Yb3N…'),
    pair(left, 8, 'workspaces', '[news, reviews]'),
  );
}

function access() {
  const columns = ['news', 'reviews', 'legal'];
  const rows = /** @type {const} */ ([
    ['ana', [dot, dot, null]],
    ['ben', [dot, null, null]],
    ['root', [diamond, diamond, diamond]],
  ]);
  const [x, y, step] = [220, 90, 100];
  return picture(
    frame({ ...whole, title: 'Who reaches what' }),
    ...columns.map((name, index) => words(x + index * step, y - 14, name, { anchor: 'middle', weight: 600 })),
    ...rows.flatMap(([name, reached], row) => {
      const line = y + 24 + row * 48;
      return [
        `<path d="M30 ${line - 26} h470" stroke="${colour('editorWidget.border')}"/>`,
        words(46, line + 4, name, { size: 13 }),
        ...reached.map((sign, index) => sign?.(x + index * step, line) ?? ''),
      ].filter((part) => part !== '');
    }),
    dot(46, 268),
    words(60, 272, 'listed for the user'),
    diamond(226, 268),
    words(240, 272, 'reached as a super-user'),
  );
}

function server() {
  const compose = left;
  return picture(
    frame({ x: 10, y: 10, w: 510, h: 168, title: 'docker-compose.yaml' }),
    code(compose, lineAt(0), ['services:', key]),
    code(compose, lineAt(1), ['  argilla:', key]),
    code(compose, lineAt(2), ['    image:', key], [' argilla/argilla-server:'], ['v1.5.1', good]),
    code(compose, lineAt(3), ['    volumes:', key]),
    code(compose, lineAt(4), ['      - ./users.yml:/config/users.yml']),
    `<path d="M265 178 v30 m-6 -8 l6 8 l6 -8" stroke="${faint}" stroke-width="1.5"/>`,
    frame({ x: 10, y: 212, w: 510, h: 108, title: 'users.yml' }),
    words(left, 258, 'Argilla 1.5', { size: 15, weight: 600, fill: good }),
    words(left, 282, 'deployed by docker-compose.yaml › argilla', { fill: faint }),
    words(left, 304, '# users-yml: server=argilla-1.5', { fill: faint }),
  );
}

/** Paths below the project, and what the files hold. @returns {Map<string, string>} */
export function walkthroughPictures() {
  const all = { file, problems, passwords, access, server };
  return new Map(Object.entries(all).map(([name, draw]) => [`${picturesFolder}${name}.svg`, draw()]));
}
