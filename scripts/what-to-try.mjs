// @ts-check

/** What `npm start` suggests to someone who sees the extension for the first time. */
export const whatToTry = `What to try:
  - open a file from the list on the left: findings are underlined and stand in the Problems panel (Ctrl+Shift+M);
  - put the cursor on an underlined place and press Ctrl+. for its fixes;
  - point at a role, a workspace or a password to see what the server makes of it;
  - press F1 and type "users.yml" for the commands, such as hashing a password;
  - open the view of users and workspaces in the side bar.`;
