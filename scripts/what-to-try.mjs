// @ts-check

/** What `npm start` suggests to someone who sees the extension for the first time. */
export const whatToTry = `What to try:
  - open users.yml from the list on the left: findings are underlined and stand in the Problems panel (Ctrl+Shift+M);
  - put the cursor on an underlined place and press Ctrl+. for its fixes, such as hashing the plain-text password;
  - press F1 and type "users.yml" for the commands, such as "Hash a Password with bcrypt and Insert It" or "Add User";
  - run "Show What the Server Sees" and edit the file beside it;
  - open the view "Users and workspaces" in the activity bar and click through it.

The folder is a copy of examples/, made anew by each start. Where VS Code asks whether you trust it, either answer will
do: in Restricted Mode the extension does all the same.`;
